import type { Answers } from '@monavis/shared/vote';
import type { Language } from '../http/language.ts';
import type { FieldError } from '../http/problem.ts';
/**
 * Holds the answers against the questionnaire's conditions; each field alone has been validated before.
 * @returns what is wrong, nothing when all is well; paths begin at the body
 */
export declare function checkAnswers(answers: Answers, language: Language): FieldError[];
/** The answers without those about a channel that is not ticked, or was not reached: what an edit leaves behind. */
export declare function dropOrphans(answers: Answers): Answers;
//# sourceMappingURL=check-answers.d.ts.map