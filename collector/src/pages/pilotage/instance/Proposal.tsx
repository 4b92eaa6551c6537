import { MAX_PROPOSAL_CHARS, type ProposalStep } from '@monavis/shared/proposals'
import type { FieldProblem } from '@monavis/widget/form'
import { stepsFrom } from '../../../citizens/proposals/steps.ts'
import type { ProposalRecord } from '../../../store/proposals.ts'
import { Choice } from '../../fields/Choice.tsx'
import { TextField } from '../../fields/TextField.tsx'
import { ActForm, type View } from '../Shell.tsx'
import { When } from '../When.tsx'
import { Erase } from './Erase.tsx'
import { FormAlert } from './FormAlert.tsx'
import { INSTANCE_TEXTS } from './instance-texts.ts'

const LIST = '/pilotage/instance/propositions'

interface ProposalProps {
  view: View
  proposal: ProposalRecord
  said: URLSearchParams
  problem: FieldProblem | undefined
}

/** One proposal, and where it may go from here. */
export function Proposal(props: ProposalProps) {
  const { view, proposal, problem } = props
  const { proposals } = INSTANCE_TEXTS[view.lang]
  const { number, kind, text, administration, state, supports, locale, at } = proposal
  const next = stepsFrom(state)
  return (
    <>
      <FormAlert problem={problem} />
      <p class="small">
        {proposals.isNow[state]} – {proposals.kinds[kind]}, {proposals.supports(supports)} –{' '}
        <When at={at} lang={view.lang} />
      </p>
      {administration && <p lang={locale}>{administration}</p>}
      {text && (
        <blockquote class="written worked" lang={locale}>
          {text}
        </blockquote>
      )}
      {next.length > 0 && <Step {...props} next={next} />}
      <Erase view={view} action={`${LIST}/${number}/effacement`} words={proposals.erase} problem={problem} />
      <p>
        <a href={LIST}>{proposals.back}</a>
      </p>
    </>
  )
}

function Step({
  view,
  proposal,
  said,
  problem,
  next,
}: ProposalProps & { next: readonly ProposalStep['to'][] }) {
  const { proposals } = INSTANCE_TEXTS[view.lang]
  const field = { said, problem }
  return (
    <ActForm view={view} action={`${LIST}/${proposal.number}/etape`}>
      <Choice
        name="to"
        question={proposals.step}
        options={next.map((to) => [to, proposals.to[to]])}
        {...field}
      />
      {next.includes('proposed') && (
        <>
          <TextField name="title" question={proposals.heading} maxLength={600} {...field} />
          <TextField
            name="text"
            question={proposals.text}
            maxLength={2 * MAX_PROPOSAL_CHARS}
            isLong
            {...field}
          />
        </>
      )}
      <TextField
        name="note"
        question={proposals.note}
        hint={proposals.noteHint}
        maxLength={MAX_PROPOSAL_CHARS}
        isLong
        {...field}
      />
      <TextField name="demarche" question={proposals.demarche} maxLength={9} {...field} />
      <button type="submit" class="send">
        {proposals.move}
      </button>
    </ActForm>
  )
}
