import { auditQuerySchema, auditSchema } from '@monavis/shared/schemas';
import { problemResponse, requestSchema, responseSchema } from '../http/json-schema.js';
import { readAuditEntries } from '../store/audit.js';
/** Lines in one answer. */
const MAX_LINES = 1_000;
/** The audit log, for whoever watches over the administrators. */
export async function auditRoutes(app, { keyring, store }) {
    app.get('/api/v1/admin/audit', {
        schema: {
            summary: 'What administrators did',
            description: 'Oldest first, 1,000 lines at most: `after` is the id of the last one read. A line is written before its act: one that was then refused has its line too.',
            security: [{ key: [] }],
            querystring: requestSchema(auditQuerySchema),
            response: { 200: responseSchema(auditSchema), '4xx': problemResponse },
        },
        onRequest: keyring.requires('audit'),
    }, async (request) => {
        const entries = await readAuditEntries(store.db, Number(request.query.after), MAX_LINES);
        return {
            entries: entries.map((entry) => ({
                ...entry,
                at: new Date(entry.at).toISOString(),
                detail: JSON.parse(entry.detail),
            })),
        };
    });
}
//# sourceMappingURL=audit-routes.js.map