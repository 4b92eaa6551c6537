import type { ProposalRecord, StoredState } from '../../../store/proposals.ts'
import { PageLinks } from '../PageLinks.tsx'
import type { View } from '../Shell.tsx'
import { When } from '../When.tsx'
import { INSTANCE_TEXTS } from './instance-texts.ts'
import { States } from './States.tsx'

const LIST = '/pilotage/instance/propositions'

interface ProposalsProps {
  view: View
  state: StoredState
  page: number
  found: { rows: readonly ProposalRecord[]; isLast: boolean }
}

/** Proposals of a state, oldest first, each a link to where it is moved on. */
export function Proposals({ view, state, page, found }: ProposalsProps) {
  const texts = INSTANCE_TEXTS[view.lang]
  const { proposals } = texts
  return (
    <>
      <States label={texts.state} address={LIST} states={proposals.states} current={state} />
      {found.rows.length === 0 && <p>{texts.none}</p>}
      <ul class="rows">
        {found.rows.map(({ number, title, kind, supports, locale, at }) => (
          <li key={number}>
            <p>
              <a href={`${LIST}/${number}`} lang={locale}>
                {title}
              </a>
            </p>
            <p class="small">
              {proposals.kinds[kind]}, {proposals.supports(supports)} – <When at={at} lang={view.lang} />
            </p>
          </li>
        ))}
      </ul>
      <PageLinks lang={view.lang} page={page} isLast={found.isLast} address={view.address} />
    </>
  )
}
