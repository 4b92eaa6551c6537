import { PROBLEMS } from '@monavis/shared/problems';
import { languageOf } from './language.js';
import { addVary } from './vary.js';
/** The same in one line, for the report of an import. */
export function inOneLine(errors) {
    return errors.map(({ path, message }) => `${path} ${message}`).join(' ; ');
}
/** Thrown by a route to answer with a problem (RFC 9457). The domain below returns its codes as values. */
export class ProblemError extends Error {
    name = 'ProblemError';
    code;
    errors;
    constructor(code, errors) {
        super(code);
        this.code = code;
        this.errors = errors;
    }
}
/** How long a client should wait when the database cannot take its vote. */
const RETRY_AFTER_S = 5;
/** Answers with a problem, in the language the client prefers. */
export function sendProblem(request, reply, code, errors) {
    const problem = PROBLEMS[code];
    addVary(reply, 'Accept-Language');
    if (problem.status === 503)
        reply.header('retry-after', RETRY_AFTER_S);
    const isOurs = problem.status >= 500;
    if (isOurs)
        reply.header('x-request-id', request.id);
    if (problem.status === 401)
        reply.header('www-authenticate', 'Bearer');
    const body = {
        type: `/problems#${code}`,
        title: problem[languageOf(request)],
        status: problem.status,
        code,
        ...(errors && { errors }),
        ...(isOurs && { requestId: request.id }),
    };
    return reply
        .code(problem.status)
        .header('content-type', 'application/problem+json; charset=utf-8')
        .send(JSON.stringify(body));
}
//# sourceMappingURL=problem.js.map