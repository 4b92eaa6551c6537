import type { Lang } from '../knowledge.ts'
import { EN } from './en.ts'
import { type DemarcheTexts, FR } from './fr.ts'

export const DEMARCHE_TEXTS: Record<Lang, DemarcheTexts> = { fr: FR, en: EN }
