import { MAX_OPINION_CHARS } from '@monavis/shared/opinions'
import type { FieldProblem } from '@monavis/widget/form'
import type { RegisteredDemarche } from '../../../registry/registry.ts'
import type { OpinionRecord } from '../../../store/opinions.ts'
import { TextField } from '../../fields/TextField.tsx'
import { ActForm, type View } from '../Shell.tsx'
import { When } from '../When.tsx'
import { Erase } from './Erase.tsx'
import { FormAlert } from './FormAlert.tsx'
import { INSTANCE_TEXTS } from './instance-texts.ts'

const LIST = '/pilotage/instance/avis'

interface OpinionProps {
  view: View
  opinion: OpinionRecord
  demarche: RegisteredDemarche | undefined
  said: URLSearchParams
  problem: FieldProblem | undefined
}

/** One opinion, and what a moderator makes of it. */
export function Opinion(props: OpinionProps) {
  const { view, opinion, demarche, problem } = props
  const texts = INSTANCE_TEXTS[view.lang]
  const { opinions } = texts
  const { number, state, outcome, satisfaction, at, reason, text, locale } = opinion
  return (
    <>
      <FormAlert problem={problem} />
      <p lang="fr">{demarche?.title}</p>
      <p class="small">
        {opinions.outcomes[outcome]}, {opinions.satisfactions[satisfaction]} –{' '}
        <When at={at} lang={view.lang} />
      </p>
      <blockquote class="written worked" lang={locale}>
        {text}
      </blockquote>
      {state === 'refused' && reason && (
        <p>
          {opinions.refusedFor} {reason}
        </p>
      )}
      {state === 'waiting' && text !== '' && <Publish {...props} />}
      {state === 'published' && <Answer {...props} />}
      {state !== 'refused' && <Refuse {...props} />}
      {text !== '' && (
        <Erase
          view={view}
          action={`${LIST}/${number}/effacement`}
          words={opinions.erase}
          hint={opinions.eraseHint}
          problem={problem}
        />
      )}
      <p>
        <a href={LIST}>{opinions.back}</a>
      </p>
    </>
  )
}

function Publish({ view, opinion, said, problem }: OpinionProps) {
  const { opinions } = INSTANCE_TEXTS[view.lang]
  return (
    <ActForm view={view} action={`${LIST}/${opinion.number}/decision`}>
      <TextField
        name="text"
        question={opinions.text}
        hint={opinions.textHint}
        maxLength={2 * MAX_OPINION_CHARS}
        isLong
        {...{ said, problem }}
      />
      <button type="submit" name="decision" value="publish" class="send">
        {opinions.publish}
      </button>
    </ActForm>
  )
}

function Refuse({ view, opinion, said, problem }: OpinionProps) {
  const { opinions } = INSTANCE_TEXTS[view.lang]
  return (
    <ActForm view={view} action={`${LIST}/${opinion.number}/decision`}>
      <TextField name="reason" question={opinions.reason} maxLength={300} {...{ said, problem }} />
      <button type="submit" name="decision" value="refuse" class="send">
        {opinion.state === 'published' ? opinions.takeDown : opinions.refuse}
      </button>
    </ActForm>
  )
}

function Answer({ view, opinion, said, problem }: OpinionProps) {
  const { opinions } = INSTANCE_TEXTS[view.lang]
  return (
    <ActForm view={view} action={`${LIST}/${opinion.number}/reponse`}>
      <TextField
        name="answer"
        question={opinions.answer}
        maxLength={MAX_OPINION_CHARS}
        isLong
        {...{ said, problem }}
      />
      <button type="submit" class="send">
        {opinions.sendAnswer}
      </button>
    </ActForm>
  )
}
