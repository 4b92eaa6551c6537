import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Representation, sendRepresentation } from '../http/representation.js';
/** Files of the service, by address: where each lies, and what it is. */
const FILES = {
    '/widget/v1.js': {
        path: import.meta.resolve('@monavis/widget/v1.js'),
        type: 'text/javascript; charset=utf-8',
    },
    '/static/bouton-bleu.svg': {
        path: import.meta.resolve('@monavis/widget/images/bouton-bleu.svg'),
        type: 'image/svg+xml',
    },
    '/static/page.css': {
        path: new URL('../../assets/page.css', import.meta.url).href,
        type: 'text/css; charset=utf-8',
    },
};
/** Short: a mended widget reaches everyone within the hour. */
const MAX_AGE_S = 3600;
/** What browsers load, from memory, compressed once. */
export async function assetRoutes(app) {
    for (const [address, { path, type }] of Object.entries(FILES)) {
        const representation = new Representation(type, await readFile(fileURLToPath(path)), 11);
        app.get(address, { schema: { hide: true } }, async (request, reply) => {
            reply.header('cache-control', `public, max-age=${MAX_AGE_S}`);
            // They are made to be loaded by other sites, isolated ones (COEP) included.
            reply.header('cross-origin-resource-policy', 'cross-origin');
            // An image opened by itself is a document, and could be framed as one.
            reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
            return sendRepresentation(request, reply, representation);
        });
    }
}
//# sourceMappingURL=assets.js.map