import { monthOf, parisTime } from '@monavis/shared/period';
import { contextCellsOf, voteCellsOf } from '../cells.js';
import { CountChanges } from './count-changes.js';
const HOUR_MS = 3_600_000;
/** What a line keeps of a vote beside its button and its hour: no more than is counted of it. */
const COLUMNS = [
    'state',
    'satisfaction',
    'locale',
    'comprehension',
    'contact_tried',
    'contact_reached',
    'contact_satisfaction',
    'ruled',
    'verified',
];
/** A batch as one line: for each entry where it counts (démarche, button, hour since 1970), then what. */
export function journalLine(entries) {
    return entries
        .map(({ vote, by }) => {
        const hour = Math.floor(vote.at / HOUR_MS);
        return `${vote.demarche},${vote.button},${hour}:${by},${COLUMNS.map((column) => vote[column])}`;
    })
        .join(';');
}
/** Adds lines up, in whichever order. Thousands of votes come to a few places and say a few things: each is read once. */
export function sumJournal(lines) {
    const sums = { days: new CountChanges(), months: new CountChanges(), contexts: new CountChanges() };
    const placeOf = readOnce(readPlace);
    const kindOf = readOnce(readKind);
    for (const entry of lines.flatMap((line) => line.split(';'))) {
        const colon = entry.indexOf(':');
        const { button, day, hour } = placeOf(entry.slice(0, colon));
        const { vote, by, cells } = kindOf(entry.slice(colon + 1));
        sums.days.add(button, day, cells, by);
        sums.months.add(button, monthOf(day), cells, by);
        sums.contexts.add(button, day, contextCellsOf(vote, hour), by);
    }
    return sums;
}
function readOnce(read) {
    const known = new Map();
    return (text) => {
        const value = known.get(text) ?? read(text);
        known.set(text, value);
        return value;
    };
}
function readPlace(text) {
    const [demarche = 0, button = 0, hour = 0] = text.split(',').map(Number);
    return { button: { demarche, button }, ...parisTime(hour * HOUR_MS) };
}
function readKind(text) {
    const [by = 0, ...values] = text.split(',').map(Number);
    const vote = Object.fromEntries(COLUMNS.map((column, i) => [column, values[i]]));
    return { vote, by, cells: voteCellsOf(vote) };
}
//# sourceMappingURL=count-journal.js.map