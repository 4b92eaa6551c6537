import { REPORT_CODES } from '@monavis/shared/reports'
import type { Language } from '../../http/language.ts'
import type { RegisteredDemarche } from '../../registry/registry.ts'
import { Choice } from '../fields/Choice.tsx'
import { KeyField } from '../fields/KeyField.tsx'
import type { Option } from '../fields/option.ts'
import { TextField } from '../fields/TextField.tsx'
import { Ticks } from '../fields/Ticks.tsx'
import { type ReportDraft, type ReportProblem, saidInDraft, tickOf } from './report-form.ts'
import type { ReportTexts } from './report-texts.ts'

export interface ReportFormProps {
  lang: Language
  texts: ReportTexts
  draft: ReportDraft
  /** In the order of the page. */
  problem: readonly ReportProblem[]
  /** That the draft is about, where that is settled. */
  demarche: RegisteredDemarche | undefined
  /** To choose from, where it is not. */
  listed: readonly RegisteredDemarche[]
  /** It speaks for several people, with its key. */
  isAssociation: boolean
}

/** What one fills in to report a problem. */
export function ReportForm(props: ReportFormProps) {
  const { lang, texts, draft, problem, demarche, listed, isAssociation } = props
  const address = isAssociation ? '/signaler/association' : '/signaler'
  const field = { said: saidInDraft(draft), problem }
  return (
    <form method="post" action={address}>
      <input type="hidden" name="id" value={draft.id} />
      <input type="hidden" name="lang" value={lang} />
      {isAssociation && (
        <KeyField
          name="key"
          question={texts.association.key}
          hint={texts.association.keyHint}
          problem={problem}
        />
      )}
      {demarche ? (
        <>
          <input type="hidden" name="demarche" value={demarche.id} />
          <p>
            <a href={`${address}?lang=${lang}`}>{texts.otherDemarche}</a>
          </p>
        </>
      ) : (
        <Choice
          name="demarche"
          question={texts.demarche}
          options={[['', texts.choose], ...choicesOf(listed)]}
          {...field}
        />
      )}
      <Ticks
        name="codes"
        question={texts.codes}
        hint={texts.codesHint}
        options={REPORT_CODES.map((code) => [tickOf(code), texts.code[code]])}
        {...field}
      />
      {isAssociation && (
        <TextField
          name="members"
          question={texts.association.members}
          hint={texts.association.membersHint}
          autocomplete="off"
          {...field}
        />
      )}
      <TextField
        name="text"
        question={texts.text}
        hint={texts.textHint}
        autocomplete="off"
        isLong
        {...field}
      />
      <button class="send" type="submit">
        {texts.send}
      </button>
    </form>
  )
}

/** By title; two démarches may have the same one. */
function choicesOf(listed: readonly RegisteredDemarche[]): Option[] {
  return listed
    .map(({ id, title, administration }) => [String(id), `${title} (${administration})`, 'fr'] as const)
    .sort(([, a], [, b]) => a.localeCompare(b, 'fr'))
}
