import type { ReportState } from '@monavis/shared/reports'
import type { Registry } from '../../../registry/registry.ts'
import type { ReportRecord } from '../../../store/reports.ts'
import { PageLinks } from '../PageLinks.tsx'
import type { View } from '../Shell.tsx'
import { When } from '../When.tsx'
import { INSTANCE_TEXTS } from './instance-texts.ts'
import { States } from './States.tsx'

const LIST = '/pilotage/instance/signalements'

interface ReportsProps {
  view: View
  state: ReportState
  page: number
  found: { rows: readonly ReportRecord[]; isLast: boolean }
  registry: Registry
}

/** Reports of a state, oldest first, each a link to where it is answered. */
export function Reports({ view, state, page, found, registry }: ReportsProps) {
  const texts = INSTANCE_TEXTS[view.lang]
  const { reports } = texts
  return (
    <>
      <States label={texts.state} address={LIST} states={reports.states} current={state} />
      {found.rows.length === 0 && <p>{texts.none}</p>}
      <ul class="rows">
        {found.rows.map(({ id, demarche, codes, text, locale, association, members, at }) => (
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
              <When at={at} lang={view.lang} />
            </p>
          </li>
        ))}
      </ul>
      <PageLinks lang={view.lang} page={page} isLast={found.isLast} address={view.address} />
    </>
  )
}
