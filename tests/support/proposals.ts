import type { ProposalInput, ProposalStep } from '@monavis/shared/proposals'
import { asAdmin, createTestApp } from './app.ts'
import type { Engine } from './databases.ts'
import { voteId } from './votes.ts'

/** A proposal that is valid as it is. */
export function aProposal(changes: Partial<ProposalInput> = {}): ProposalInput {
  return { id: voteId(), kind: 'digitise', title: 'Le permis bateau', ...changes }
}

/** A service with what a citizen and a moderator do of proposals. */
export async function createProposalsApp(engine: Engine, env: Record<string, string> = {}) {
  const tested = await createTestApp(engine, env)
  const propose = (changes: Partial<ProposalInput> = {}, headers: Record<string, string> = {}) =>
    tested.call('POST', '/api/v1/proposals', { payload: aProposal(changes), headers })
  const step = (number: number, payload: ProposalStep, headers: Record<string, string> = asAdmin) =>
    tested.call('POST', `/api/v1/admin/proposals/${number}/steps`, { headers, payload })
  return {
    ...tested,
    propose,
    step,
    /** Proposes, and has it published. @returns its number */
    publish: async (changes: Partial<ProposalInput> = {}): Promise<number> => {
      const { body } = await propose({ evenSo: true, ...changes })
      await step(body.number, { to: 'proposed' })
      return body.number
    },
    support: (number: number, headers: Record<string, string> = {}) =>
      tested.call('POST', `/api/v1/proposals/${number}/supports`, { headers }),
    read: async (state: string) =>
      (await tested.call('GET', `/api/v1/admin/proposals?state=${state}`, { headers: asAdmin })).body
        .proposals,
  }
}
