import type { Server } from 'node:http';
import type { FastifyHttpOptions } from 'fastify';
/** How long a client is waited for, ms. A slow one costs a socket and its buffers, never the others' time. */
export interface Timeouts {
    /** From the first byte to the last header. */
    headers: number;
    /** From the first byte to the last of the body; an import is spared (takeYourTime). */
    request: number;
    /** Without a byte either way, also in the middle of an answer that is not read. */
    idle: number;
    /** Between two requests on one socket. */
    keepAlive: number;
    /** How often headers and requests are looked at. */
    check: number;
}
export declare const TIMEOUTS: Timeouts;
/** The same as Fastify and Node have them. Node's 16 KB of headers and unlimited requests a socket stay. */
export declare function serverTimeouts(timeouts: Timeouts): FastifyHttpOptions<Server>;
//# sourceMappingURL=timeouts.d.ts.map