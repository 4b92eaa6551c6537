import type { RegisteredDemarche } from '../../registry/registry.ts'
import { writeMandate } from '../../store/people.ts'
import type { Store } from '../../store/store.ts'
import { type Agent, roleOn } from '../agent.ts'
import { isOfAdministration } from './own-administration.ts'

/**
 * An agent says that a démarche is theirs.
 * @param at ms
 * @returns what becomes of it: a manager at once, by the domain of their e-mail; or asked of the administrators of the
 * instance. `held`: they have a mandate over it already, and keep it as it is
 */
export async function askMandate(
  store: Store,
  agent: Agent,
  demarche: RegisteredDemarche,
  at: number,
): Promise<'held' | 'granted' | 'asked'> {
  if (roleOn(agent, demarche)) return 'held'
  const isGranted = await isOfAdministration(store, agent, demarche.administration)
  await writeMandate(store, {
    ...{ person: agent.id, role: 'manager', isGranted, over: { demarche: demarche.id }, at },
  })
  return isGranted ? 'granted' : 'asked'
}
