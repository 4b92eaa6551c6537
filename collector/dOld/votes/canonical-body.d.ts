import { type Vote } from '@monavis/shared/vote';
/**
 * A vote as one string, the same for bodies that say the same: whatever the order of their keys and of the
 * options ticked. Its keyed hash is what tells a retry from another vote under the same id.
 */
export declare function canonicalBody({ demarche, button, satisfaction, locale, source, answers, comment, token, }: Vote): string;
//# sourceMappingURL=canonical-body.d.ts.map