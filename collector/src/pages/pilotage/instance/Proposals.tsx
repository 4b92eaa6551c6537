import type { ProposalRecord, StoredState } from '../../../store/proposals.ts'
import { When } from '../When.tsx'
import { INSTANCE_TEXTS } from './instance-texts.ts'
import { type InState, StateList } from './StateList.tsx'

const LIST = '/pilotage/instance/propositions'

/** Proposals of a state, oldest first, each a link to where it is moved on. */
export function Proposals(list: InState<StoredState, ProposalRecord>) {
  const { lang } = list.view
  const { proposals } = INSTANCE_TEXTS[lang]
  return (
    <StateList {...list} address={LIST} states={proposals.states}>
      {({ number, title, kind, supports, locale, at }) => (
        <li key={number}>
          <p>
            <a href={`${LIST}/${number}`} lang={locale}>
              {title}
            </a>
          </p>
          <p class="small">
            {proposals.kinds[kind]}, {proposals.supports(supports)} – <When at={at} lang={lang} />
          </p>
        </li>
      )}
    </StateList>
  )
}
