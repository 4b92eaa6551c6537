import type { Answers } from '@monavis/shared/vote';
/** The answers of a vote in four small integers; 0 is "not answered" in each. */
export interface PackedAnswers {
    /** The option id itself. */
    comprehension: number;
    /** One bit an option ticked, the lowest for option 9. */
    contact_tried: number;
    /** Two bits a channel: 1 for the first option (yes), 2 for the second (no). */
    contact_reached: number;
    /** Three bits a channel: 1 to 5, worst to best. */
    contact_satisfaction: number;
}
/** Packs everything of the answers but their text. */
export declare function packAnswers(answers: Answers): PackedAnswers;
/** Undoes {@link packAnswers}: fields that were not answered are absent. */
export declare function unpackAnswers(packed: PackedAnswers): Answers;
//# sourceMappingURL=packing.d.ts.map