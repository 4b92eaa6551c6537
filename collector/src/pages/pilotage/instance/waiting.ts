import { stateOf } from '../../../editions/steps.ts'
import { readManaged } from '../../../pilotage/instance/orphans.ts'
import { countWaitingChanges } from '../../../store/record-changes.ts'
import { countWaiting } from '../../../store/waiting-counts.ts'
import type { InstanceParts } from './instance-parts.ts'

/** What waits for an administrator: how many, and where. */
export async function readWaiting({ store, registry, editions, now }: InstanceParts) {
  const [counts, changes, { declared, orphans }] = await Promise.all([
    countWaiting(store),
    countWaitingChanges(store.db),
    readManaged(store, registry),
  ])
  const inPreparation = editions.all().filter((one) => stateOf(one, now()) !== 'published').length
  return [
    { name: 'people', n: counts.people, to: 'personnes' },
    { name: 'mandates', n: counts.mandates, to: 'personnes' },
    { name: 'declared', n: declared.length, to: 'demarches?etat=declared' },
    { name: 'orphans', n: orphans.length, to: 'demarches?etat=orphans' },
    { name: 'changes', n: changes, to: 'demarches/fiches' },
    { name: 'suspects', n: counts.suspects, to: 'suspects' },
    { name: 'opinions', n: counts.opinions, to: 'avis' },
    { name: 'proposals', n: counts.proposals, to: 'propositions' },
    { name: 'reports', n: counts.reports, to: 'signalements' },
    { name: 'editions', n: inPreparation, to: 'editions' },
  ] as const
}
