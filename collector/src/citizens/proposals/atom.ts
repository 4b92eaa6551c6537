import { parseDay, startOfDay } from '@monavis/shared/period'
import type { ProposalState, PublicProposal } from '@monavis/shared/proposals'
import { Feed } from 'feed'
import type { ProposalAddresses } from './addresses.ts'

/** Of all proposals: what is older is found on their pages. */
const MAX_ENTRIES = 100

/** What became of a proposal, in the words of its feed: in French, as démarches are. */
const STATE_WORDS: Record<ProposalState, string> = {
  proposed: 'publiée',
  accepted: 'retenue',
  planned: 'planifiée',
  'in-progress': 'en cours de réalisation',
  done: 'réalisée',
  refused: 'non retenue',
}

/**
 * Steps as an Atom feed (RFC 4287), the newest first: an entry a step.
 * @param one whose steps alone are told; without it, those of all
 */
export function atomOf(
  proposals: readonly PublicProposal[],
  addresses: ProposalAddresses,
  one?: PublicProposal,
): string {
  const steps = (one ? [one] : proposals)
    .flatMap((proposal) =>
      proposal.steps.map((step, i) => ({ ...step, proposal, i, at: instantOf(step.on) })),
    )
    .sort((a, b) => b.at - a.at || b.proposal.number - a.proposal.number || b.i - a.i)
    .slice(0, MAX_ENTRIES)
  const feed = new Feed({
    id: addresses.feedOf(one?.number),
    title: one ? `Proposition n° ${one.number} : ${one.title}` : 'Propositions des citoyens',
    language: 'fr',
    link: one ? addresses.pageOf(one.number) : addresses.all,
    feed: addresses.feedOf(one?.number),
    // Without a step, of no instant: the same bytes again and again.
    updated: new Date(steps[0]?.at ?? 0),
    generator: false,
    author: { name: 'MonAvis' },
  })
  for (const { proposal, i, at, state, note } of steps) {
    feed.addItem({
      id: `${addresses.idOf(proposal.number)}#${i + 1}`,
      title: asHtml(`${proposal.title} : ${STATE_WORDS[state]}`),
      link: addresses.pageOf(proposal.number),
      date: new Date(at),
      content: asHtml(note ?? (i === 0 ? proposal.text : null) ?? `Proposition ${STATE_WORDS[state]}.`),
    })
  }
  // XML has no such characters (XML 1.0, § 2.2), and a reader stops at the first.
  return feed.atom1().replace(/[\uFFFE\uFFFF]/g, '')
}

/** The library declares titles and contents as HTML, and writes them as they come. */
function asHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br>')
}

function instantOf(isoDate: string): number {
  const day = parseDay(isoDate)
  if (day === undefined) throw new Error(`${isoDate} is no day`)
  return startOfDay(day)
}
