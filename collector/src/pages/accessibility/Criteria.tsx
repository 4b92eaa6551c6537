import type { Language } from '../../http/language.ts'
import type { Criterion, Finding } from './criterion.ts'
import type { DeclarationTexts } from './declaration-texts.ts'
import { RGAA, THEMES } from './rgaa.ts'

interface CriteriaProps {
  lang: Language
  texts: DeclarationTexts
}

/** All criteria, theme by theme, with what was found in each part and how. */
export function Criteria({ lang, texts }: CriteriaProps) {
  return THEMES.map((theme, i) => {
    const criteria = RGAA.filter(({ number }) => number.startsWith(`${i + 1}.`))
    return (
      <details key={theme.fr}>
        <summary>{texts.theme(theme[lang], criteria.length)}</summary>
        <ul class="criteria">
          {criteria.map((criterion) => (
            <li key={criterion.number}>
              {criterion.number}. {criterion[lang]}.
              <ul class="small">
                {PARTS.map((part) => (
                  <li key={part}>
                    {texts.parts[part]}
                    {texts.colon}
                    <Found finding={criterion[part]} texts={texts} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </details>
    )
  })
}

const PARTS = ['pages', 'widget'] as const satisfies readonly (keyof Criterion)[]

function Found({ finding, texts }: { finding: Finding; texts: DeclarationTexts }) {
  const proofs = 'proofs' in finding ? finding.proofs : []
  const isTested = proofs.some((proof) => 'title' in proof)
  const isSeen = proofs.some((proof) => 'byHand' in proof)
  const { both, test, hand } = texts.proved
  const proved = isTested && isSeen ? both : (isTested && test) || (isSeen && hand)
  return [texts.status[finding.status], proved].filter(Boolean).join(', ')
}
