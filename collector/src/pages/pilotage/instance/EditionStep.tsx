import type { EditionStatus } from '@monavis/shared/editions'
import { TextField } from '../../fields/TextField.tsx'
import { ActForm } from '../Shell.tsx'
import type { EditionProps } from './Edition.tsx'
import { INSTANCE_TEXTS } from './instance-texts.ts'

interface StepProps extends EditionProps {
  state: EditionStatus['state']
  /** Address of the edition. */
  action: string
}

/** Where an edition may go from where it is. */
export function EditionStep(props: StepProps) {
  const { view, state, record, action } = props
  const { editions: texts } = INSTANCE_TEXTS[view.lang]
  if (state === 'published') return record.imported ? null : <Revise {...props} />
  return (
    <>
      <h2>{texts.next}</h2>
      {state !== 'draft' && <Embargo {...props} />}
      <ActForm view={view} action={`${action}/etape`}>
        <button
          type="submit"
          name="to"
          value={state === 'draft' ? 'review' : 'draft'}
          class={state === 'draft' ? 'send' : 'quiet'}
        >
          {state === 'draft' ? texts.toReview : texts.toDraft}
        </button>
      </ActForm>
    </>
  )
}

function Embargo({ view, state, said, problem, action }: StepProps) {
  const { editions: texts } = INSTANCE_TEXTS[view.lang]
  return (
    <ActForm view={view} action={`${action}/etape`}>
      <TextField
        name="until"
        question={texts.embargoUntil}
        hint={texts.embargoHint}
        maxLength={16}
        {...{ said, problem }}
      />
      <button type="submit" name="to" value="embargo" class="send">
        {state === 'embargo' ? texts.moveEmbargo : texts.toEmbargo}
      </button>
    </ActForm>
  )
}

function Revise({ view, said, problem, action }: StepProps) {
  const { editions: texts } = INSTANCE_TEXTS[view.lang]
  return (
    <ActForm view={view} action={`${action}/revisions`}>
      <h2>{texts.revise}</h2>
      <p>{texts.reviseText}</p>
      <TextField name="reason" question={texts.reason} maxLength={2_000} isLong {...{ said, problem }} />
      <button type="submit" class="send">
        {texts.beginRevision}
      </button>
    </ActForm>
  )
}
