import type { Language } from '../../http/language.ts'
import type { Criterion, Said } from './criterion.ts'
import type { DeclarationTexts } from './declaration-texts.ts'

interface FaultsProps {
  criteria: readonly Criterion[]
  /** What is told: what fails, or what nobody looked at. */
  status: 'non conforme' | 'non évalué'
  lang: Language
  texts: DeclarationTexts
}

/** Each criterion that one part has not met, and why; a reason that holds in both is told once. */
export function Faults({ criteria, status, lang, texts }: FaultsProps) {
  return criteria.flatMap(({ number, pages, widget }) => {
    const found = [pages, widget].filter((finding) => finding.status === status)
    const reasons = new Set<Said>(found.flatMap((finding) => ('why' in finding ? [finding.why] : [])))
    return [...reasons].map((why) => (
      <li key={number}>
        {texts.criterion} {number}. {why[lang]}
      </li>
    ))
  })
}
