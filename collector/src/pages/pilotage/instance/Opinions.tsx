import type { OpinionState } from '@monavis/shared/opinions'
import type { Registry } from '../../../registry/registry.ts'
import type { OpinionRecord } from '../../../store/opinions.ts'
import { PageLinks } from '../PageLinks.tsx'
import type { View } from '../Shell.tsx'
import { When } from '../When.tsx'
import { INSTANCE_TEXTS } from './instance-texts.ts'
import { States } from './States.tsx'

const LIST = '/pilotage/instance/avis'

interface OpinionsProps {
  view: View
  state: OpinionState
  page: number
  found: { rows: readonly OpinionRecord[]; isLast: boolean }
  registry: Registry
}

/** Opinions of a state, oldest first, each a link to where it is decided. */
export function Opinions({ view, state, page, found, registry }: OpinionsProps) {
  const texts = INSTANCE_TEXTS[view.lang]
  const { opinions } = texts
  return (
    <>
      <States label={texts.state} address={LIST} states={opinions.states} current={state} />
      {found.rows.length === 0 && <p>{texts.none}</p>}
      <ul class="rows">
        {found.rows.map(({ number, demarche, text, locale, outcome, satisfaction, at }) => (
          <li key={number}>
            <p>
              <a href={`${LIST}/${number}`} lang="fr">
                {registry.find(demarche)?.title ?? demarche}
              </a>
            </p>
            <p class="written" lang={locale}>
              {text}
            </p>
            <p class="small">
              {opinions.outcomes[outcome]}, {opinions.satisfactions[satisfaction]} –{' '}
              <When at={at} lang={view.lang} />
            </p>
          </li>
        ))}
      </ul>
      <PageLinks lang={view.lang} page={page} isLast={found.isLast} address={view.address} />
    </>
  )
}
