import { firstDayOf, isoDay } from '@monavis/shared/period';
/** A report as lines to read, a table of differences last. */
export function reportLines({ damage, votes, wrongRows, differences, strayTexts }) {
    if (damage.length > 0)
        return ['damaged    the engine says:', ...damage.map((text) => `           ${text}`)];
    return [
        'integrity  ok',
        `votes      ${votes.counted} counted, ${votes.suspect} suspect, ${votes.erased} erased`,
        `texts      ${strayTexts === 0 ? 'each has its vote' : `${strayTexts} whose vote is erased or not there`}`,
        `counts     ${wrongRows === 0 ? 'equal to the votes' : `not what the votes say in ${wrongRows} of their rows; in the first:`}`,
        ...(wrongRows === 0 ? [] : ['', ...tableOf(differences)]),
    ];
}
const HEADER = ['table', 'démarche', 'button', 'period', 'cell', 'stored', 'recounted'];
function tableOf(differences) {
    const rows = differences.map(({ table, demarche, button, period, cell, stored, recounted }) => [
        table,
        demarche,
        button,
        table === 'count_month' ? isoDay(firstDayOf(period)).slice(0, 7) : isoDay(period),
        cell,
        stored,
        recounted,
    ].map(String));
    const widths = HEADER.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
    const isNumber = (i) => i === 1 || i === 2 || i > 4;
    return [HEADER, ...rows].map((row) => row
        .map((text, i) => (isNumber(i) ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0)))
        .join('  ')
        .trimEnd());
}
//# sourceMappingURL=report.js.map