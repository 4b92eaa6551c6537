import type { Draw } from '../page.ts'
import { drawAccessibility } from './accessibility-page.ts'
import { drawData } from './data-page.ts'
import { drawLegal } from './legal-page.ts'
import { drawMethod } from './method-page.ts'

/** The pages that are words alone, and where they lie. */
export const PLAIN_PAGES: readonly { path: string; draw: Draw }[] = [
  { path: 'donnees/', draw: drawData },
  { path: 'methode/', draw: drawMethod },
  { path: 'accessibilite/', draw: drawAccessibility },
  { path: 'mentions-legales/', draw: drawLegal },
]
