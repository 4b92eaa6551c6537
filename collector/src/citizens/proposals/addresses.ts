import type { Existing } from './proposal-desk.ts'

/** Where proposals are found by people and programs; whole addresses. */
export interface ProposalAddresses {
  /** Of all proposals, as people read them. */
  all: string
  /** Of one, as people follow it; without an observatory, as programs read it. */
  pageOf(number: number): string
  /** Its Atom feed; without a number, that of all. */
  feedOf(number?: number): string
  /** What a proposal is by, for ever, wherever its page stands. */
  idOf(number: number): string
  /** Of what is there already. */
  existing(one: Existing): string
}

/** @param observatoryUrl with a final slash; undefined: there is none */
export function proposalAddresses(publicUrl: string, observatoryUrl: string | undefined): ProposalAddresses {
  const api = `${publicUrl}/api/v1/proposals`
  const idOf = (number: number) => `${api}/${number}`
  const pageOf = (number: number) =>
    observatoryUrl === undefined ? idOf(number) : `${observatoryUrl}propositions/${number}/`
  return {
    all: observatoryUrl === undefined ? api : `${observatoryUrl}propositions/`,
    pageOf,
    feedOf: (number) => (number === undefined ? `${api}.atom` : `${idOf(number)}/atom`),
    idOf,
    existing({ kind, number }) {
      if (kind === 'proposal') return pageOf(number)
      return observatoryUrl === undefined
        ? `${publicUrl}/Demarches/${number}`
        : `${observatoryUrl}demarches/${number}/`
    },
  }
}
