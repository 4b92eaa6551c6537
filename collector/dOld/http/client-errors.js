import { STATUS_CODES } from 'node:http';
import { PROBLEMS } from '@monavis/shared/problems';
/** Sockets whose request may take as long as it needs. */
const unhurried = new WeakSet();
/**
 * Lets a request be longer under way than others: an import of millions of votes. Its socket still has to move:
 * the idle time-out holds for it too.
 */
export function takeYourTime(request) {
    unhurried.add(request.raw.socket);
}
/** What Node refuses before there is a request to speak of, and what we call it. */
const CODE_OF_ERROR = {
    ERR_HTTP_REQUEST_TIMEOUT: 'request-too-slow',
    HPE_HEADER_OVERFLOW: 'headers-too-large',
};
/**
 * Answers what is no HTTP, too slow or too large as a problem too, and frees the socket. It cannot be told in
 * which language: headers may not have come. (Node tells once of a request whose time is over, and leaves it to
 * this handler to end it.)
 */
export function answerClientError(error, socket) {
    if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT' && unhurried.has(socket))
        return;
    if (error.code === 'ECONNRESET' || !socket.writable) {
        socket.destroy();
        return;
    }
    const code = CODE_OF_ERROR[error.code ?? ''] ?? 'malformed-request';
    const { status, fr } = PROBLEMS[code];
    const body = JSON.stringify({ type: `/problems#${code}`, title: fr, status, code });
    const head = [
        `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
        'content-type: application/problem+json; charset=utf-8',
        'content-language: fr',
        'x-content-type-options: nosniff',
        `content-length: ${Buffer.byteLength(body)}`,
        'connection: close',
    ];
    // Ended from this side only, it would stay open for as long as the other one likes.
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
//# sourceMappingURL=client-errors.js.map