import { type Day, isoDay } from '@monavis/shared/period'
import type { Registry } from '../../../registry/registry.ts'
import type { WaitingBatch } from '../../../store/suspects.ts'
import { PageLinks } from '../PageLinks.tsx'
import { ActForm, type View } from '../Shell.tsx'
import { When } from '../When.tsx'
import { Alert } from './Alert.tsx'
import { INSTANCE_TEXTS } from './instance-texts.ts'

interface SuspectsProps {
  view: View
  batches: { rows: readonly WaitingBatch[]; isLast: boolean }
  page: number
  /** Whose votes may come still: not ruled on. */
  today: Day
  registry: Registry
  /** How many remarks of porteurs there are. */
  remarks: number
  alert: string | undefined
}

/** Each batch with its facts: whose button, which day, why, how many. What they say is not shown. */
export function Suspects({ view, batches, page, today, registry, remarks, alert }: SuspectsProps) {
  const texts = INSTANCE_TEXTS[view.lang]
  return (
    <>
      <Alert text={alert} />
      <p>{texts.suspects.lead}</p>
      {remarks > 0 && (
        <p>
          <a href="/pilotage/instance/suspects/remarques">{texts.suspects.remarks(remarks)}</a>
        </p>
      )}
      {batches.rows.length === 0 && <p>{texts.none}</p>}
      <ul class="rows">
        {batches.rows.map((batch) => (
          <Batch
            key={`${batch.demarche}/${batch.button}/${batch.day}/${batch.suspicion}`}
            {...{ view, batch, registry }}
            isOver={batch.day < today}
          />
        ))}
      </ul>
      <PageLinks lang={view.lang} page={page} isLast={batches.isLast} address={view.address} />
    </>
  )
}

function Batch({
  view,
  batch,
  registry,
  isOver,
}: {
  view: View
  batch: WaitingBatch
  registry: Registry
  isOver: boolean
}) {
  const { suspects } = INSTANCE_TEXTS[view.lang]
  const { demarche, button, day, suspicion, votes, first, last } = batch
  const fields = { demarche, button, day: isoDay(day), reason: suspicion }
  const known = registry.find(demarche)
  return (
    <li>
      <h2 lang="fr">{known?.title ?? demarche}</h2>
      <p>
        {suspects.button} {button} –{' '}
        <span lang="fr">{known?.buttons.find(({ number }) => number === button)?.title}</span>
      </p>
      <p>
        {suspects.batch(votes)} – {suspects.reasons[suspicion]}
      </p>
      <p class="small">
        <When at={first} lang={view.lang} /> – <When at={last} lang={view.lang} />
      </p>
      {isOver ? (
        <ActForm view={view} action="/pilotage/instance/suspects" class="go">
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button type="submit" name="decision" value="admit" class="send">
            {suspects.admit}
          </button>
          <button type="submit" name="decision" value="reject" class="send">
            {suspects.reject}
          </button>
        </ActForm>
      ) : (
        <p>{suspects.wait}</p>
      )}
    </li>
  )
}
