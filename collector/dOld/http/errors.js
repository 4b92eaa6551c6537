import { PROBLEMS } from '@monavis/shared/problems';
import { languageOf } from './language.js';
import { ProblemError, sendProblem } from './problem.js';
import { fieldErrors } from './validation.js';
/** Statuses of Fastify's own refusals (unreadable JSON, body too large, media type), and what we call them. */
const CODE_OF_STATUS = {
    400: 'malformed-body',
    404: 'not-found',
    413: 'body-too-large',
    415: 'unsupported-media-type',
    429: 'too-many-requests',
    503: 'unavailable',
};
/** What a failure is called. */
function codeOf(error) {
    if (error instanceof ProblemError)
        return error.code;
    if (error.validation)
        return 'invalid-request';
    const status = error.statusCode ?? 500;
    return CODE_OF_STATUS[status] ?? (status >= 400 && status < 500 ? 'invalid-request' : 'internal-error');
}
/**
 * Counts every failure by its code, whoever answers it, pages included; addresses that are none are not among them.
 * @returns the counts, which go on
 */
export function tallyProblems(app) {
    const tally = Object.fromEntries(Object.keys(PROBLEMS).map((code) => [code, 0]));
    app.addHook('onError', async (_request, _reply, error) => {
        tally[codeOf(error)]++;
    });
    return tally;
}
/** Answers every failure as a problem; what is our own fault is logged, and tells nothing of itself. */
export function useProblems(app) {
    app.setErrorHandler((error, request, reply) => {
        const code = codeOf(error);
        if (error instanceof ProblemError)
            return sendProblem(request, reply, code, error.errors);
        if (error.validation) {
            const errors = fieldErrors(error.validation, languageOf(request));
            return sendProblem(request, reply, code, errors);
        }
        // The client has hung up in the middle of its body: nobody reads the answer, and nobody is at fault.
        if (error === request.raw.errored)
            return sendProblem(request, reply, 'malformed-body');
        if (code === 'internal-error')
            request.log.error({ err: error }, 'request failed');
        // Its cause is told once a batch: a line a vote would be thousands a second, on a disk that may be full.
        else if (code === 'unavailable')
            request.log.debug({ err: error }, 'request not served');
        return sendProblem(request, reply, code);
    });
}
/** Answers an address that is none. @param limit refuses who tries too many */
export function answerUnknownAddresses(app, limit) {
    app.setNotFoundHandler({ preHandler: limit }, (request, reply) => sendProblem(request, reply, 'not-found'));
}
//# sourceMappingURL=errors.js.map