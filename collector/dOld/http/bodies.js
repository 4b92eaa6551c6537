import { isUtf8 } from 'node:buffer';
import { ProblemError } from './problem.js';
/**
 * What a body may be: UTF-8, sent as it is. Anything else is refused before it is read: a body in another
 * charset would be misread and stored so, a compressed one hides its size.
 */
export function useBodies(app) {
    app.addHook('onRequest', (request, _reply, done) => {
        done(isUnderstood(request) ? undefined : new ProblemError('unsupported-media-type'));
    });
    // JSON is what this service speaks; a room that takes something else says so itself.
    app.removeContentTypeParser(['application/json', 'text/plain']);
    const parseJson = app.getDefaultJsonParser('error', 'error');
    app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
        // Some clients name a type on every request, also where there is nothing to send.
        if (body.length === 0 && request.method === 'DELETE')
            return done(null, undefined);
        if (!isUtf8(body))
            return done(new ProblemError('malformed-body'));
        return parseJson(request, body.toString(), done);
    });
}
/** Methods whose body is never read, whatever their headers say of one. */
const WITHOUT_BODY = ['GET', 'HEAD', 'OPTIONS'];
function isUnderstood({ headers, method }) {
    const { 'content-encoding': encoding, 'content-type': type } = headers;
    if (encoding === undefined && !type?.includes(';'))
        return true;
    if (WITHOUT_BODY.includes(method))
        return true;
    if (encoding !== undefined && encoding.toLowerCase() !== 'identity')
        return false;
    const charset = /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(type ?? '')?.[1] ?? 'utf-8';
    return /^utf-?8$/i.test(charset);
}
//# sourceMappingURL=bodies.js.map