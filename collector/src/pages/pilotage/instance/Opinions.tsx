import type { OpinionState } from '@monavis/shared/opinions'
import type { Registry } from '../../../registry/registry.ts'
import type { OpinionRecord } from '../../../store/opinions.ts'
import { When } from '../When.tsx'
import { INSTANCE_TEXTS } from './instance-texts.ts'
import { type InState, StateList } from './StateList.tsx'

const LIST = '/pilotage/instance/avis'

interface OpinionsProps extends InState<OpinionState, OpinionRecord> {
  registry: Registry
}

/** Opinions of a state, oldest first, each a link to where it is decided. */
export function Opinions({ registry, ...list }: OpinionsProps) {
  const { lang } = list.view
  const { opinions } = INSTANCE_TEXTS[lang]
  return (
    <StateList {...list} address={LIST} states={opinions.states}>
      {({ number, demarche, text, locale, outcome, satisfaction, at }) => (
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
            <When at={at} lang={lang} />
          </p>
        </li>
      )}
    </StateList>
  )
}
