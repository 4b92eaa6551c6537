import type { PageTexts, PrivacyTexts, PromptTexts } from '@monavis/shared/texts/texts';
import type { Language } from '../http/language.ts';
/** What a page says, by language. */
export declare const PAGE_TEXTS: Record<Language, PageTexts>;
export declare const PROMPT_TEXTS: Record<Language, PromptTexts>;
export declare const PRIVACY_TEXTS: Record<Language, PrivacyTexts>;
//# sourceMappingURL=languages.d.ts.map