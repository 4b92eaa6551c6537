import type { RegisteredDemarche } from '../registry/registry.ts'
import { type Agent, roleOn } from './agent.ts'

/**
 * Who a page is for. `anyone`: also who has not come in; `agent`: whoever has; `reader` and `manager`: of the démarche
 * in its address; `admin`: of the whole instance.
 */
export const RIGHTS = ['anyone', 'agent', 'reader', 'manager', 'admin'] as const
export type Right = (typeof RIGHTS)[number]

/** Why not: nobody has come in; there is nothing here that they may know of; they may know of it, and no more. */
export type Refusal = 'sign-in' | 'unknown' | 'forbidden'

/**
 * The one place where a right is judged.
 * @param demarche the one in the address, if there is one of this number
 * @returns undefined where the agent may
 */
export function refusalOf(
  right: Right,
  agent: Agent | undefined,
  demarche: RegisteredDemarche | undefined,
): Refusal | undefined {
  if (right === 'anyone') return undefined
  if (!agent) return 'sign-in'
  if (right === 'agent') return undefined
  if (right === 'admin') return agent.isAdmin ? undefined : 'forbidden'
  const role = demarche && roleOn(agent, demarche)
  if (!role) return 'unknown'
  return right === 'manager' && role !== 'manager' ? 'forbidden' : undefined
}
