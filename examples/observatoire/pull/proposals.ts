import { PROPOSAL_STATES, type Proposal } from '../knowledge.ts'
import type { Found } from './found.ts'

/** What citizens propose, newest first. */
export function readProposals(found: Found): readonly Proposal[] {
  const proposals = found.at('proposals').items().map(readProposal)
  return proposals.sort((a, b) => b.number - a.number)
}

function readProposal(proposal: Found): Proposal {
  return {
    number: proposal.at('number').count(),
    kind: proposal.at('kind').oneOf(['follow', 'digitise']),
    title: proposal.at('title').text(),
    administration: proposal.at('administration').orNull((found) => found.text()),
    text: proposal.at('text').orNull((found) => found.text()),
    locale: proposal.at('locale').matching(/^[a-z]{2}$/),
    state: proposal.at('state').oneOf(PROPOSAL_STATES),
    supports: proposal.at('supports').count(),
    demarche: proposal.at('demarche').orNull((found) => found.count()),
    steps: proposal
      .at('steps')
      .items()
      .map((step) => ({
        state: step.at('state').oneOf(PROPOSAL_STATES),
        on: step.at('on').dayText(),
        note: step.at('note').orNull((found) => found.text()),
      })),
  }
}
