import type { RegisteredDemarche, Registry } from '../../registry/registry.ts'
import { writeMandate } from '../../store/people.ts'
import type { Store } from '../../store/store.ts'
import type { Agent } from '../agent.ts'
import { isOfAdministration } from './own-administration.ts'

/**
 * Makes a démarche, with the agent as its manager. Its code can be pasted at once: every vote counts. It is public at
 * once too where the domain of their e-mail is that of its administration; else once an administrator has made it so.
 * @param at ms
 */
export async function createDemarche(
  { registry, store }: { registry: Registry; store: Store },
  agent: Agent,
  names: Pick<RegisteredDemarche, 'title' | 'administration' | 'ministere'>,
  at: number,
): Promise<RegisteredDemarche> {
  const isPublic = agent.isAdmin || (await isOfAdministration(store, agent, names.administration))
  const made = await registry.create({ ...names, public: isPublic })
  await writeMandate(store, {
    ...{ person: agent.id, role: 'manager', isGranted: true, over: { demarche: made.id }, at },
  })
  return made
}
