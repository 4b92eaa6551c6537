import { ProblemError } from '../http/problem.js';
import { addAuditEntry } from '../store/audit.js';
/** The act may be asked for again. */
class UnwrittenError extends Error {
    name = 'UnwrittenError';
    statusCode = 503;
}
const ADMIN = '/api/v1/admin/';
/** As the table has it. */
const MAX_DETAIL_CHARS = 2_000;
/**
 * Makes every act of an administrator that is added from now on leave a line in the audit log: whatever is no mere
 * read under `/api/v1/admin`, and the reads that say so themselves.
 *
 * The line is written after the key and the request were found good, and before the act: an act whose line cannot
 * be written does not take place. One that is then refused (a démarche that is not known) leaves its line too. What
 * comes without a key, or with one that lacks the scope, leaves none: anybody could fill the log.
 */
export function useAudit(app, parts) {
    const audit = (request) => writeLine(request, parts);
    app.addHook('onRoute', (route) => {
        if (isAct(route))
            route.preHandler = [audit, ...[route.preHandler ?? []].flat()];
    });
}
function isAct({ method, url, config }) {
    if (!url.startsWith(ADMIN))
        return false;
    return config?.isAudited === true || [method].flat().some((one) => one !== 'GET' && one !== 'HEAD');
}
async function writeLine(request, { keyring, store, now }) {
    const key = keyring.bearerOf(request);
    if (!key)
        throw new ProblemError('key-required');
    const act = `${request.method} ${request.routeOptions.url}`;
    try {
        await addAuditEntry(store, { at: now(), key, act, detail: detailOf(request) });
    }
    catch (err) {
        request.log.error({ err }, 'an act was refused: its line of the audit log could not be written');
        throw new UnwrittenError('the line of the audit log could not be written', { cause: err });
    }
}
/**
 * What was asked, as JSON. A part is told only where a schema has said what may stand in it, which no secret does:
 * an imported file is not. A body that is long is told by its length.
 */
function detailOf({ params, query, body, routeOptions }) {
    const { schema = {} } = routeOptions;
    const asked = {
        params: schema.params ? params : undefined,
        query: schema.querystring ? query : undefined,
    };
    const detail = JSON.stringify({ ...asked, body: schema.body ? body : undefined });
    if (detail.length <= MAX_DETAIL_CHARS)
        return detail;
    return JSON.stringify({ ...asked, bodyChars: JSON.stringify(body).length });
}
//# sourceMappingURL=audit.js.map