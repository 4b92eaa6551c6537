import { page as en, privacy as enPrivacy, prompt as enPrompt } from '@monavis/shared/texts/en';
import { page as fr, privacy as frPrivacy, prompt as frPrompt } from '@monavis/shared/texts/fr';
/** What a page says, by language. */
export const PAGE_TEXTS = { fr, en };
export const PROMPT_TEXTS = { fr: frPrompt, en: enPrompt };
export const PRIVACY_TEXTS = { fr: frPrivacy, en: enPrivacy };
//# sourceMappingURL=languages.js.map