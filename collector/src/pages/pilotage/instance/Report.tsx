import { MAX_REPORT_CHARS } from '@monavis/shared/reports'
import type { FieldProblem } from '@monavis/widget/form'
import type { RegisteredDemarche } from '../../../registry/registry.ts'
import type { ReportRecord } from '../../../store/reports.ts'
import { Choice } from '../../fields/Choice.tsx'
import { TextField } from '../../fields/TextField.tsx'
import { ActForm, type View } from '../Shell.tsx'
import { When } from '../When.tsx'
import { Erase } from './Erase.tsx'
import { FormAlert } from './FormAlert.tsx'
import { INSTANCE_TEXTS } from './instance-texts.ts'

const LIST = '/pilotage/instance/signalements'

interface ReportProps {
  view: View
  report: ReportRecord
  demarche: RegisteredDemarche | undefined
  said: URLSearchParams
  problem: FieldProblem | undefined
}

/** One report, and its answer. */
export function Report({ view, report, demarche, said, problem }: ReportProps) {
  const { reports } = INSTANCE_TEXTS[view.lang]
  const field = { said, problem }
  const { id, state, codes, text, locale, association, members, at } = report
  return (
    <>
      <FormAlert problem={problem} />
      <p lang="fr">{demarche?.title}</p>
      <p>{codes.map((code) => reports.codes[code]).join(', ')}</p>
      <p class="small">
        {reports.isNow[state]} – {association && `${association.name}, ${reports.speaksFor(members)} – `}
        <When at={at} lang={view.lang} />
      </p>
      {text && (
        <blockquote class="written worked" lang={locale}>
          {text}
        </blockquote>
      )}
      <ActForm view={view} action={`${LIST}/${id}/reponse`}>
        <Choice name="state" question={reports.decision} options={Object.entries(reports.to)} {...field} />
        <TextField
          name="answer"
          question={reports.answer}
          hint={reports.answerHint}
          maxLength={MAX_REPORT_CHARS}
          isLong
          {...field}
        />
        <button type="submit" class="send">
          {reports.send}
        </button>
      </ActForm>
      {(text || report.answer) && (
        <Erase view={view} action={`${LIST}/${id}/effacement`} words={reports.erase} problem={problem} />
      )}
      <p>
        <a href={LIST}>{reports.back}</a>
      </p>
    </>
  )
}
