import { fold } from '../../../citizens/fold.ts'
import { type Agent, roleOn } from '../../../pilotage/agent.ts'
import type { RegisteredDemarche, Registry } from '../../../registry/registry.ts'

/**
 * The démarches that an agent may know of and that hold every word of a search: in their title, their administration,
 * their ministère, or as their number. Accents and case are ignored; those whose title begins with it come first.
 */
export function findDemarches(registry: Registry, agent: Agent, search: string): RegisteredDemarche[] {
  const words = fold(search).split(' ')
  const found: { demarche: RegisteredDemarche; rank: number }[] = []
  for (const demarche of registry.demarches()) {
    if (!isKnownTo(demarche, agent)) continue
    const { id, title, administration, ministere } = demarche
    const titled = fold(title)
    const text = `${titled} ${fold(administration)} ${fold(ministere)}`
    if (!words.every((word) => text.includes(word) || word === `${id}`)) continue
    const isFirst = titled.startsWith(words.join(' ')) || words.includes(`${id}`)
    found.push({ demarche, rank: isFirst ? 0 : 1 })
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ demarche }) => demarche)
}

/** Whether an agent may know that a démarche exists: all do of public ones, its own agents of any. */
export function isKnownTo(demarche: RegisteredDemarche, agent: Agent): boolean {
  if (demarche.state === 'archived') return false
  return demarche.public || roleOn(agent, demarche) !== undefined
}
