import type { Lang, Share } from '../knowledge.ts'
import { writersOf } from '../words.ts'
import { NATIONAL_TEXTS } from './texts.ts'

/** Who is in neither part of a share, and why: `3 sans donnée, 2 sans bouton`. */
export function writeLeftOut(share: Share, lang: Lang): string {
  const { leftOut, allKnown } = NATIONAL_TEXTS[lang]
  const write = writersOf(lang)
  const reasons = (['missing', 'unequipped', 'withheld'] as const)
    .filter((reason) => share[reason] > 0)
    .map((reason) => write.countOf(share[reason], ...leftOut[reason]))
  return reasons.join(', ') || allKnown
}
