import type { FieldProblem } from '@monavis/widget/form'
import { stateOf } from '../../../editions/steps.ts'
import type { EditionRecord } from '../../../store/editions.ts'
import { TextField } from '../../fields/TextField.tsx'
import { Listing } from '../Listing.tsx'
import { ActForm, type View } from '../Shell.tsx'
import { When } from '../When.tsx'
import { INSTANCE_TEXTS } from './instance-texts.ts'

const LIST = '/pilotage/instance/editions'

interface EditionsProps {
  view: View
  /** The latest first. Four a year: they are not paged. */
  editions: readonly EditionRecord[]
  now: number
  said: URLSearchParams
  problem: FieldProblem | undefined
}

/** Every revision with its state, and the edition to come. */
export function Editions({ view, editions, now, said, problem }: EditionsProps) {
  const { none, editions: texts } = INSTANCE_TEXTS[view.lang]
  return (
    <>
      {editions.length === 0 ? (
        <p>{none}</p>
      ) : (
        <Listing
          label={texts.title}
          rows={editions}
          keyOf={({ edition, revision }) => `${edition}/${revision}`}
          columns={[
            { head: texts.edition, of: ({ edition }) => <a href={`${LIST}/${edition}`}>{edition}</a> },
            { head: texts.revision, isNumber: true, of: ({ revision }) => revision },
            {
              head: INSTANCE_TEXTS[view.lang].state,
              of: (record) =>
                `${texts.states[stateOf(record, now)]}${record.imported ? ` (${texts.imported})` : ''}`,
            },
            {
              head: texts.until,
              of: ({ embargoUntil }) => embargoUntil !== null && <When at={embargoUntil} lang={view.lang} />,
            },
          ]}
        />
      )}
      <ActForm view={view} action={LIST}>
        <h2>{texts.make}</h2>
        <TextField
          name="edition"
          question={texts.quarter}
          hint={texts.quarterHint}
          maxLength={7}
          {...{ said, problem }}
        />
        <button type="submit" class="send">
          {texts.freeze}
        </button>
      </ActForm>
    </>
  )
}
