import type { Trust } from '@monavis/shared/schemas';
import { type Publication, type PublicScore, type Score, type ScoreName } from '@monavis/shared/score';
import type { CellSums } from '../store/counts.ts';
/** The six scores of one démarche over one period. */
export type Scores = {
    [N in ScoreName]: Score<N>;
};
export type PublicScores = {
    [N in ScoreName]: PublicScore<N>;
};
/** Works out the six scores from cells summed over a period. */
export declare function scoresOf(cells: CellSums): Scores;
/** What became of votes beside the scores. */
export declare function trustOf({ verified, suspect, admitted, rejected }: CellSums): Trust;
/** What a reader is given of them: each score is published or withheld by its own number of answers. */
export declare function publicScores(scores: Scores, publication: Publication): PublicScores;
//# sourceMappingURL=scores-of.d.ts.map