import type { FastifyReply, FastifyRequest } from 'fastify';
type Encoding = 'br' | 'gzip';
/**
 * Bytes answered again and again: made once, compressed once an encoding and off the main thread (zlib's own
 * pool), sent from memory, or not at all where the client has them.
 */
export declare class Representation {
    #private;
    readonly contentType: string;
    readonly body: Buffer;
    /** Of the bytes: another content is another tag. */
    readonly digest: string;
    /**
     * @param brotliQuality 4 by default, as small as gzip's best in a tenth of the time; 11 takes seconds on a
     * large feed, and pays for a file that is compressed once in the life of the process
     */
    constructor(contentType: string, body: string | Buffer, brotliQuality?: number);
    /** Strong, so one a byte sequence: the encoding is part of it. */
    tagOf(encoding: Encoding | undefined): string;
    compressed(encoding: Encoding): Promise<Buffer>;
}
/**
 * Answers with a representation: 304 where the client's tag is current, else in an encoding it takes.
 * @param alsoVaries by what other header it was chosen
 */
export declare function sendRepresentation(request: FastifyRequest, reply: FastifyReply, representation: Representation, alsoVaries?: 'Accept'): Promise<FastifyReply>;
export {};
//# sourceMappingURL=representation.d.ts.map