import { PROBLEMS } from '@monavis/shared/problems';
import { datedVoteSchema } from '@monavis/shared/schemas';
import { LIMITS } from '@monavis/shared/vote';
import { requestSchema } from '../http/json-schema.js';
import { inOneLine } from '../http/problem.js';
import { compileSchema, fieldErrors } from '../http/validation.js';
import { readLines } from './read-lines.js';
/** Lines under way at once: two batches, one being written and one being read. */
const MAX_UNDER_WAY = 1_000;
/** Refused lines told one by one; the report counts them all. */
const MAX_REFUSED = 10_000;
const isDatedVote = compileSchema(requestSchema(datedVoteSchema));
/**
 * Reads dated votes, one JSON a line, and casts each; a line that is refused is told, and the rest goes on.
 * @throws what the database failed with: the votes imported until then stay, and a second run skips them
 */
export async function importVotes(input, desk, now, language) {
    const report = { imported: 0, duplicates: 0, refusedCount: 0, refused: [] };
    const refuse = (line, message) => {
        report.refusedCount++;
        if (report.refused.length < MAX_REFUSED)
            report.refused.push({ line, message });
    };
    const underWay = new Set();
    let failure;
    let number = 0;
    for await (const line of readLines(input, LIMITS.maxBodyBytes)) {
        number++;
        if (line?.trim() === '')
            continue;
        const parsed = parseLine(line, now, language);
        if ('message' in parsed) {
            refuse(number, parsed.message);
            continue;
        }
        const task = cast(parsed.vote, number)
            .catch((error) => {
            failure ??= error;
        })
            .finally(() => underWay.delete(task));
        underWay.add(task);
        if (underWay.size >= MAX_UNDER_WAY)
            await Promise.race(underWay);
        if (failure)
            break;
    }
    await Promise.all(underWay);
    if (failure)
        throw failure;
    report.refused.sort((a, b) => a.line - b.line);
    return report;
    async function cast({ at, ...vote }, line) {
        const result = await desk.castDated(vote, Date.parse(at), language);
        if (!result.ok) {
            refuse(line, result.errors ? inOneLine(result.errors) : PROBLEMS[result.code][language]);
        }
        else if (result.isNew)
            report.imported++;
        else
            report.duplicates++;
    }
}
const MESSAGES = {
    unreadable: {
        fr: 'la ligne est trop longue, ou n’est pas en UTF-8',
        en: 'the line is too long, or not UTF-8',
    },
    notJson: { fr: 'la ligne n’est pas du JSON', en: 'the line is not JSON' },
    outOfTime: { fr: '/at est dans l’avenir, ou avant 1970', en: '/at lies in the future, or before 1970' },
};
function parseLine(line, now, language) {
    if (line === undefined)
        return { message: MESSAGES.unreadable[language] };
    let vote;
    try {
        vote = JSON.parse(line);
    }
    catch {
        return { message: MESSAGES.notJson[language] };
    }
    if (!isDatedVote(vote)) {
        return { message: inOneLine(fieldErrors(isDatedVote.errors ?? [], language)) };
    }
    const at = Date.parse(vote.at);
    if (at > now || at < 0)
        return { message: MESSAGES.outOfTime[language] };
    return { vote };
}
//# sourceMappingURL=import-votes.js.map