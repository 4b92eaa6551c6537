import { SCORE_NAMES, SCORES } from '@monavis/shared/score';
import { stringify } from 'csv-stringify/sync';
const TRUST_NAMES = ['verified', 'suspect', 'admitted', 'rejected'];
/**
 * The feed as CSV (RFC 4180): a line a démarche, the point as decimal mark, nothing where a score is withheld.
 */
export function feedCsv(feed) {
    const header = ['id', 'title', 'administration', 'ministere', 'essential', 'from', 'to'];
    for (const name of SCORE_NAMES) {
        header.push(`${name}_n`, `${name}_published`, `${name}_mark`, `${name}_low`, `${name}_high`);
        for (const answer of Object.keys(SCORES[name].weights))
            header.push(`${name}_${answer}`);
    }
    header.push(...TRUST_NAMES);
    const lines = feed.demarches.map((demarche) => line(feed, demarche));
    // A title that begins like a formula must not be one where a spreadsheet opens it.
    return stringify([header, ...lines], { record_delimiter: 'windows', escape_formulas: true });
}
function line({ from, to }, demarche) {
    const { id, title, administration, ministere, essential } = demarche;
    const cells = [
        id,
        title,
        administration,
        ministere,
        String(essential),
        from,
        to,
    ];
    for (const name of SCORE_NAMES) {
        const { n, published, mark, interval, counts } = demarche[name];
        cells.push(n, String(published), mark, ...(interval ?? [null, null]));
        for (const answer of Object.keys(SCORES[name].weights)) {
            cells.push(counts?.[answer] ?? null);
        }
    }
    cells.push(...TRUST_NAMES.map((name) => demarche.votes[name]));
    return cells;
}
//# sourceMappingURL=feed-csv.js.map