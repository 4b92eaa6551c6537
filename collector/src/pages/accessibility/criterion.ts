/** The four things that can be said of a criterion, in the words of the law; the last is ours, and counts as a failure. */
export type Status = 'conforme' | 'non conforme' | 'non applicable' | 'non évalué'

/** A sentence that is shown, in the languages of the declaration. */
export interface Said {
  fr: string
  en: string
}

/** A test of this repository, by its file and its title, or what somebody did and saw, and on which day. */
export type Proof = { file: string; title: string } | { byHand: string; on: string }

/** At least one. */
type Proofs = readonly [Proof, ...Proof[]]

/** What was found of a criterion in one part. No status goes without its proof, and no fault without its reason. */
export type Finding =
  | { status: 'conforme' | 'non applicable'; proofs: Proofs }
  | { status: 'non conforme'; proofs: Proofs; why: Said }
  | { status: 'non évalué'; why: Said }

/** One of the 106 of the RGAA 4.1.2. */
export interface Criterion extends Said {
  /** Theme, then rank: `4.13`. */
  number: string
  /** Success criteria of WCAG 2.1 that it stands for. */
  wcag: readonly string[]
  /** In the pages that the service itself shows. */
  pages: Finding
  /** In what the pasted code shows in the page of a démarche. */
  widget: Finding
}

export const conforms = (...proofs: Proofs): Finding => ({ status: 'conforme', proofs })
export const doesNotApply = (...proofs: Proofs): Finding => ({ status: 'non applicable', proofs })
export const fails = (why: Said, ...proofs: Proofs): Finding => ({ status: 'non conforme', proofs, why })
export const isUnknown = (why: Said): Finding => ({ status: 'non évalué', why })

/** The same in both parts. */
export const both = (finding: Finding) => ({ pages: finding, widget: finding })
