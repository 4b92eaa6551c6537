import * as ar from '@monavis/shared/texts/ar'
import * as en from '@monavis/shared/texts/en'
import * as es from '@monavis/shared/texts/es'
import * as fr from '@monavis/shared/texts/fr'
import * as pt from '@monavis/shared/texts/pt'
import type { Texts } from '@monavis/shared/texts/texts'
import type { Locale } from '@monavis/shared/vote'

/** What citizens read, by language. */
export const TEXTS: Record<Locale, Texts> = { fr, en, es, pt, ar }
