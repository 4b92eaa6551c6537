import { Readable } from 'node:stream';
import { exportQuerySchema, importReportSchema } from '@monavis/shared/schemas';
import { takeYourTime } from '../http/client-errors.js';
import { problemResponse, requestSchema, responseSchema } from '../http/json-schema.js';
import { languageOf } from '../http/language.js';
import { ProblemError } from '../http/problem.js';
import { exportVotes } from './export-votes.js';
import { importVotes } from './import-votes.js';
const NDJSON = 'application/x-ndjson';
/** Votes in and out by the million, streamed both ways. */
export async function voteAdminRoutes(app, options) {
    const { desk, keyring, registry, store, now } = options;
    // In this plugin alone, a body is a stream of lines, of any length in all.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(NDJSON, (_request, payload, done) => done(null, payload));
    app.post('/api/v1/admin/votes/import', {
        schema: {
            summary: 'Imports dated votes',
            description: 'One vote a line, with `at`, the instant it was received. Lines are refused one by one; sent again, those already in are counted as duplicates.',
            consumes: [NDJSON],
            security: [{ key: [] }],
            response: { 200: responseSchema(importReportSchema), '4xx': problemResponse, 503: problemResponse },
        },
        onRequest: [keyring.requires('votes:import'), async (request) => takeYourTime(request)],
        bodyLimit: Number.MAX_SAFE_INTEGER,
    }, async (request) => {
        if (!request.body)
            throw new ProblemError('unsupported-media-type');
        return importVotes(request.body, desk, now(), languageOf(request));
    });
    app.get('/api/v1/admin/votes/export', {
        schema: {
            summary: 'Exports votes',
            description: 'Counted votes in the shape of the import, one a line, comments redacted.',
            produces: [NDJSON],
            security: [{ key: [] }],
            querystring: requestSchema(exportQuerySchema),
            response: { '4xx': problemResponse },
        },
        onRequest: keyring.requires('votes:export'),
        config: { isAudited: true },
    }, async (request, reply) => {
        const demarche = request.query.demarche === undefined ? undefined : Number(request.query.demarche);
        if (demarche !== undefined && !registry.find(demarche))
            throw new ProblemError('unknown-demarche');
        return reply.type(NDJSON).send(Readable.from(exportVotes(store, demarche)));
    });
}
//# sourceMappingURL=admin-routes.js.map