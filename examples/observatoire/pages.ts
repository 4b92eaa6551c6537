import type { Knowledge } from './knowledge.ts'
import type { Draw } from './page.ts'
import { drawProposals } from './proposals/list-page.ts'
import { drawProposal } from './proposals/proposal-page.ts'
import { drawTable } from './table-page.ts'

/** A page of the site and where it lies, as {@link Page.path} has it. */
export interface Entry {
  path: string
  draw: Draw
}

/** Every page of the site, each to be drawn once for each language. */
export function pagesOf({ proposals }: Knowledge): readonly Entry[] {
  return [
    { path: '', draw: drawTable },
    { path: 'propositions/', draw: drawProposals },
    ...proposals.map((proposal) => ({
      path: `propositions/${proposal.number}/`,
      draw: drawProposal(proposal),
    })),
  ]
}
