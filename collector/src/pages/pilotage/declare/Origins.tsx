import { isoDay } from '@monavis/shared/period'
import type { FieldProblem } from '@monavis/widget/form'
import { createNumbers } from '../../../http/written-numbers.ts'
import type { ButtonRecord } from '../../../store/demarches.ts'
import type { OriginSeen } from '../../../store/origins-seen.ts'
import { Day } from '../../accessibility/Day.tsx'
import { TextField } from '../../fields/TextField.tsx'
import { Listing } from '../Listing.tsx'
import { Said } from '../Said.tsx'
import { ActForm, type View } from '../Shell.tsx'
import type { DeclareTexts } from './declare-texts.ts'

interface OriginsProps {
  view: View
  texts: DeclareTexts['origins']
  button: ButtonRecord
  seen: readonly OriginSeen[]
  isManager: boolean
  said: URLSearchParams
  problem: FieldProblem | undefined
}

const MAX_ADDRESS_CHARS = 2_000

/** Where the votes of a button come from, and may come from. */
export function Origins({ view, texts, button, seen, isManager, said, problem }: OriginsProps) {
  const numbers = createNumbers(view.lang)
  const acts = `/pilotage/demarches/${button.demarche}/code/boutons/${button.number}/origines`
  const unseen = button.origins.filter((origin) => !seen.some((one) => one.origin === origin))
  const rows = [...seen, ...unseen.map((origin) => ({ origin, accepted: 0, refused: 0, lastDay: undefined }))]
  return (
    <section aria-labelledby="origines">
      <h2 id="origines">{texts.heading}</h2>
      <p>{button.origins.length === 0 ? texts.any : texts.listed}</p>
      {rows.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <Listing
          label={texts.seen}
          rows={rows}
          keyOf={({ origin }) => origin}
          columns={[
            { head: texts.origin, of: ({ origin }) => origin },
            { head: texts.accepted, isNumber: true, of: ({ accepted }) => numbers.whole(accepted) },
            { head: texts.refused, isNumber: true, of: ({ refused }) => numbers.whole(refused) },
            {
              head: texts.last,
              of: ({ lastDay }) =>
                lastDay === undefined ? '–' : <Day day={isoDay(lastDay)} lang={view.lang} />,
            },
            {
              head: texts.isAllowed,
              of: ({ origin }) => <OriginAct {...{ view, texts, button, origin, isManager, acts }} />,
            },
          ]}
        />
      )}
      {isManager && (
        <ActForm view={view} action={acts}>
          <TextField
            name="origin"
            question={texts.add}
            hint={texts.addHint}
            maxLength={MAX_ADDRESS_CHARS}
            said={said}
            problem={problem}
          />
          <button type="submit" class="send">
            {texts.send}
          </button>
        </ActForm>
      )}
    </section>
  )
}

interface OriginActProps extends Pick<OriginsProps, 'view' | 'texts' | 'button' | 'isManager'> {
  origin: string
  acts: string
}

/** Takes a site in, or out; `null` is no site. */
function OriginAct({ view, texts, button, origin, isManager, acts }: OriginActProps) {
  const isListed = button.origins.includes(origin)
  const allow = button.origins.length === 0 ? texts.allowOnly : texts.allow
  return (
    <>
      {isListed && `${texts.isAllowed} `}
      {isManager && origin !== 'null' && (
        <ActForm view={view} action={isListed ? `${acts}/retrait` : acts} class="act">
          <input type="hidden" name="origin" value={origin} />
          <button type="submit" class="link">
            <Said said={isListed ? texts.disallow : allow} of={` ${origin}`} />
          </button>
        </ActForm>
      )}
    </>
  )
}
