import { CHANNELS } from '@monavis/shared/questionnaire';
import { LOCALES } from '@monavis/shared/vote';
import { sql } from 'kysely';
import { VOTE_STATE } from '../database.js';
/**
 * When a stored vote counts in a cell, said to the engine from the columns themselves.
 *
 * Counts are kept by cells.ts and packing.ts. An audit that called them would repeat their mistakes and find nothing,
 * so this reads the columns its own way, as `PackedAnswers` documents them. Neither is truer: they must agree, and a
 * test casts votes of every kind to hold them together.
 */
const ANSWER_CONDITIONS = [
    [/^satisfaction_(\d)$/, (option) => is('satisfaction', Number(option))],
    [/^comprehension_(\d)$/, (option) => is('comprehension', Number(option))],
    [/^contact_tried_answered$/, () => sql `contact_tried <> 0`],
    // The lowest bit is option 9.
    [/^contact_tried_(\d+)$/, (option) => bitsAre('contact_tried', Number(option) - 9, 1, 1)],
    // Two bits a channel: 1 is option 17, 2 is option 18.
    [
        /^contact_reached_(\d+)_(\d+)$/,
        (channel, option) => bitsAre('contact_reached', placeOf(channel) * 2, 2, Number(option) - 16),
    ],
    // Three bits a channel: 1 is option 19, 5 is option 23.
    [
        /^contact_satisfaction_(\d+)_(\d+)$/,
        (channel, option) => bitsAre('contact_satisfaction', placeOf(channel) * 3, 3, Number(option) - 18),
    ],
    [
        /^locale_(\w+)_(\d)$/,
        (locale, option) => sql `${is('locale', LOCALES.map(String).indexOf(String(locale)))} and ${is('satisfaction', Number(option))}`,
    ],
    [/^hour_(\d+)$/, (hour) => is('hour', Number(hour))],
];
/** Cells of what became of a vote, whatever it says. */
const FATE_CONDITIONS = {
    verified: sql `${is('state', VOTE_STATE.counted)} and verified = 1`,
    suspect: sql `${is('state', VOTE_STATE.suspect)} and ruled = 0`,
    admitted: sql `${is('state', VOTE_STATE.counted)} and ruled = 1`,
    rejected: sql `${is('state', VOTE_STATE.suspect)} and ruled = 1`,
};
/** @throws {Error} for a cell nobody has told this file of */
export function conditionOf(cell) {
    const fate = FATE_CONDITIONS[cell];
    if (fate)
        return fate;
    for (const [name, condition] of ANSWER_CONDITIONS) {
        const match = name.exec(cell);
        if (match)
            return sql `${is('state', VOTE_STATE.counted)} and ${condition(...match.slice(1))}`;
    }
    throw new Error(`nothing says when a vote counts in ${cell}`);
}
function is(column, value) {
    return sql `${sql.ref(column)} = ${sql.lit(value)}`;
}
function bitsAre(column, shift, width, value) {
    return sql `((${sql.ref(column)} >> ${sql.lit(shift)}) & ${sql.lit(2 ** width - 1)}) = ${sql.lit(value)}`;
}
function placeOf(channel) {
    return CHANNELS.map(String).indexOf(String(channel));
}
//# sourceMappingURL=cell-conditions.js.map