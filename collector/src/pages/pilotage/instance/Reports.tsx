import type { ReportState } from '@monavis/shared/reports'
import type { Registry } from '../../../registry/registry.ts'
import type { ReportRecord } from '../../../store/reports.ts'
import { When } from '../When.tsx'
import { INSTANCE_TEXTS } from './instance-texts.ts'
import { type InState, StateList } from './StateList.tsx'

const LIST = '/pilotage/instance/signalements'

interface ReportsProps extends InState<ReportState, ReportRecord> {
  registry: Registry
}

/** Reports of a state, oldest first, each a link to where it is answered. */
export function Reports({ registry, ...list }: ReportsProps) {
  const { lang } = list.view
  const { reports } = INSTANCE_TEXTS[lang]
  return (
    <StateList {...list} address={LIST} states={reports.states}>
      {({ id, demarche, codes, text, locale, association, members, at }) => (
        <li key={id}>
          <p>
            <a href={`${LIST}/${id}`} lang="fr">
              {registry.find(demarche)?.title ?? demarche}
            </a>
          </p>
          <p>{codes.map((code) => reports.codes[code]).join(', ')}</p>
          {text && (
            <p class="written" lang={locale}>
              {text}
            </p>
          )}
          <p class="small">
            {association && `${association.name}, ${reports.speaksFor(members)} – `}
            <When at={at} lang={lang} />
          </p>
        </li>
      )}
    </StateList>
  )
}
