import { demarchePages } from './demarches/page.ts'
import { pastPages } from './demarches/past-page.ts'
import { editionPages } from './editions/edition-page.ts'
import { drawEditions } from './editions/list-page.ts'
import type { Knowledge } from './knowledge.ts'
import { ministereEntries } from './ministeres/entries.ts'
import { drawNational } from './national/page.ts'
import type { Draw } from './page.ts'
import { PLAIN_PAGES } from './plain/plain-pages.ts'
import { drawProposals } from './proposals/list-page.ts'
import { drawProposal } from './proposals/proposal-page.ts'
import { tableEntries } from './table/table-pages.ts'

/** A page of the site and where it lies, as {@link Page.path} has it. */
export interface Entry {
  path: string
  draw: Draw
}

/** Every page of the site, each to be drawn once for each language. */
export function pagesOf(knowledge: Knowledge): readonly Entry[] {
  return [
    ...tableEntries(knowledge),
    ...ministereEntries(knowledge),
    ...demarchePages(knowledge),
    ...pastPages(knowledge),
    { path: 'national/', draw: drawNational },
    { path: 'editions/', draw: drawEditions },
    ...editionPages(knowledge),
    { path: 'propositions/', draw: drawProposals },
    ...knowledge.proposals.map((proposal) => ({
      path: `propositions/${proposal.number}/`,
      draw: drawProposal(proposal),
    })),
    ...PLAIN_PAGES,
  ]
}
