import { isUtf8 } from 'node:buffer';
/**
 * Lines of a UTF-8 stream, without their end, one by one. A line that is not UTF-8 comes as undefined; so does one
 * longer than `maxBytes`, of which nothing is kept: a file without a line end must not fill the memory.
 */
export async function* readLines(input, maxBytes) {
    let pieces = [];
    let length = 0;
    const take = () => {
        const bytes = Buffer.concat(pieces);
        const line = length > maxBytes || !isUtf8(bytes) ? undefined : bytes.toString().replace(/\r$/, '');
        pieces = [];
        length = 0;
        return line;
    };
    const keep = (piece) => {
        length += piece.length;
        if (length > maxBytes)
            pieces = [];
        else
            pieces.push(piece);
    };
    for await (const chunk of input) {
        let start = 0;
        for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
            keep(chunk.subarray(start, end));
            yield take();
            start = end + 1;
        }
        keep(chunk.subarray(start));
    }
    if (length > 0)
        yield take();
}
//# sourceMappingURL=read-lines.js.map