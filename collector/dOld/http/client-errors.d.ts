import type { Duplex } from 'node:stream';
import type { FastifyRequest } from 'fastify';
/**
 * Lets a request be longer under way than others: an import of millions of votes. Its socket still has to move:
 * the idle time-out holds for it too.
 */
export declare function takeYourTime(request: FastifyRequest): void;
/**
 * Answers what is no HTTP, too slow or too large as a problem too, and frees the socket. It cannot be told in
 * which language: headers may not have come. (Node tells once of a request whose time is over, and leaves it to
 * this handler to end it.)
 */
export declare function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void;
//# sourceMappingURL=client-errors.d.ts.map