import { page as en, privacy as enPrivacy, prompt as enPrompt } from '@monavis/shared/texts/en'
import { page as fr, privacy as frPrivacy, prompt as frPrompt } from '@monavis/shared/texts/fr'
import type { PageTexts, PrivacyTexts, PromptTexts } from '@monavis/shared/texts/texts'
import type { Language } from '../http/language.ts'

/** What a page says, by language. */
export const PAGE_TEXTS: Record<Language, PageTexts> = { fr, en }
export const PROMPT_TEXTS: Record<Language, PromptTexts> = { fr: frPrompt, en: enPrompt }
export const PRIVACY_TEXTS: Record<Language, PrivacyTexts> = { fr: frPrivacy, en: enPrivacy }
