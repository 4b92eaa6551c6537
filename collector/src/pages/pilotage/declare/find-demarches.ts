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
    const { text, number } = searchable(demarche)
    if (!words.every((word) => text.includes(word) || word === number)) continue
    // Its title stands first in it.
    const isFirst = text.startsWith(words.join(' ')) || words.includes(number)
    found.push({ demarche, rank: isFirst ? 0 : 1 })
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ demarche }) => demarche)
}

/** What is looked at of each, folded once for as long as it is not written anew: two thousand of them at each search would take too long. */
const folded = new WeakMap<RegisteredDemarche, { text: string; number: string }>()

function searchable(demarche: RegisteredDemarche): { text: string; number: string } {
  const known = folded.get(demarche)
  if (known) return known
  const { id, title, administration, ministere } = demarche
  const made = { text: fold(`${title} ${administration} ${ministere}`), number: `${id}` }
  folded.set(demarche, made)
  return made
}

/** Whether an agent may know that a démarche exists: all do of public ones, its own agents of any. */
export function isKnownTo(demarche: RegisteredDemarche, agent: Agent): boolean {
  if (demarche.state === 'archived') return false
  return demarche.public || roleOn(agent, demarche) !== undefined
}
