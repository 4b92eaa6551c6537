import type { Satisfaction } from '@monavis/shared/questionnaire';
import type { Language } from '../http/language.ts';
import type { RegisteredDemarche } from '../registry/registry.ts';
/** What every page of the opinion is about. */
interface OpinionPage {
    demarche: RegisteredDemarche;
    /** As the link has it; absent: the service chooses. */
    button: number | undefined;
    lang: Language;
}
/** A vote under way on the page: its id, and what opens it. */
interface VoteInHand {
    id: string;
    token: string;
}
/** "How did it go?", and three smileys. */
export declare function votePage({ demarche, button, lang, id, token }: OpinionPage & VoteInHand): string;
interface SayMorePage extends OpinionPage, VoteInHand {
    satisfaction: Satisfaction;
    /** A comment that could not be stored: it is said why, and kept in its field. */
    unsent?: {
        comment: string;
        reason: 'notSent' | 'tooLong';
    };
}
/** "Thank you. Would you like to say more?" */
export declare function sayMorePage(props: SayMorePage): string;
/** The end: nothing more to do. */
export declare function thanksPage(demarche: RegisteredDemarche, lang: Language): string;
/** The vote is gone, as its author wished. */
export declare function withdrawnPage(demarche: RegisteredDemarche, lang: Language): string;
/** The texts a refusal is told with: `${name}Title` and `${name}`. */
export type RefusalName = 'closed' | 'elsewhere' | 'unknown' | 'error' | 'invalid' | 'tooLate' | 'tooMany';
/** Why there is no form here, or no vote. */
export declare function refusalPage(name: RefusalName, lang: Language): string;
export {};
//# sourceMappingURL=opinion-pages.d.ts.map