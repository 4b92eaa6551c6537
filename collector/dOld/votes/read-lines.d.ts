import type { Readable } from 'node:stream';
/**
 * Lines of a UTF-8 stream, without their end, one by one. A line that is not UTF-8 comes as undefined; so does one
 * longer than `maxBytes`, of which nothing is kept: a file without a line end must not fill the memory.
 */
export declare function readLines(input: Readable, maxBytes: number): AsyncGenerator<string | undefined>;
//# sourceMappingURL=read-lines.d.ts.map