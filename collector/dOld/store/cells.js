import { CHANNELS, COMPREHENSION, CONTACT_REACHED, CONTACT_SATISFACTION, CONTACT_TRIED, SATISFACTION, } from '@monavis/shared/questionnaire';
import { LOCALES } from '@monavis/shared/vote';
import { VOTE_STATE } from './database.js';
import { unpackAnswers } from './packing.js';
/**
 * The cells that votes are counted in: one column an answer, one row a démarche, button and day (or month).
 * A vote then costs one row a table however much it says, and a reader sums columns instead of sorting rows.
 */
const optionCells = (field, options) => Object.keys(options).map((id) => `${field}_${id}`);
const channelCells = (field, options) => CHANNELS.flatMap((channel) => optionCells(`${field}_${channel}`, options));
/** Columns of `count_day` and `count_month`: answers by field, channel and option; then what became of votes. */
export const VOTE_CELLS = [
    ...optionCells('satisfaction', SATISFACTION),
    ...optionCells('comprehension', COMPREHENSION),
    // Votes that answered at all: the denominator of autonomy.
    'contact_tried_answered',
    ...optionCells('contact_tried', CONTACT_TRIED),
    ...channelCells('contact_reached', CONTACT_REACHED),
    ...channelCells('contact_satisfaction', CONTACT_SATISFACTION),
    // Counted votes that came with a token.
    'verified',
    // Kept apart: not yet ruled on, then counted again or left out.
    'suspect',
    'admitted',
    'rejected',
];
/** Columns of `count_context`: satisfaction by language, votes by hour of the Paris day. */
export const CONTEXT_CELLS = [
    ...LOCALES.flatMap((locale) => optionCells(`locale_${locale}`, SATISFACTION)),
    ...Array.from({ length: 24 }, (_, hour) => `hour_${hour}`),
];
/** The cells a vote counts one in, in {@link VOTE_CELLS}. One that is kept apart counts in no answer. */
export function voteCellsOf(row) {
    if (row.state === VOTE_STATE.erased)
        return [];
    if (row.state === VOTE_STATE.suspect)
        return [row.ruled ? 'rejected' : 'suspect'];
    const answers = unpackAnswers(row);
    const cells = [`satisfaction_${row.satisfaction}`];
    if (row.verified)
        cells.push('verified');
    if (row.ruled)
        cells.push('admitted');
    if (answers.comprehension)
        cells.push(`comprehension_${answers.comprehension}`);
    if (answers.contact_tried) {
        cells.push('contact_tried_answered');
        for (const option of answers.contact_tried)
            cells.push(`contact_tried_${option}`);
    }
    for (const [channel, option] of Object.entries(answers.contact_reached ?? {})) {
        cells.push(`contact_reached_${channel}_${option}`);
    }
    for (const [channel, option] of Object.entries(answers.contact_satisfaction ?? {})) {
        cells.push(`contact_satisfaction_${channel}_${option}`);
    }
    return cells;
}
/** The cells a vote counts one in, in {@link CONTEXT_CELLS}. @param hour of the Paris day it was received */
export function contextCellsOf(row, hour) {
    if (row.state !== VOTE_STATE.counted)
        return [];
    return [`locale_${LOCALES[row.locale]}_${row.satisfaction}`, `hour_${hour}`];
}
//# sourceMappingURL=cells.js.map