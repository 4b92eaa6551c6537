import { setTimeout as wait } from 'node:timers/promises';
import { healthSchema } from '@monavis/shared/schemas';
import { responseSchema } from '../http/json-schema.js';
import { languageOf } from '../http/language.js';
/** Whoever asks gives up soon: a database that has not answered by then is slow, and that is an answer. */
const MAX_WAIT_MS = 2_000;
/** Asked more often, the last answer is given: each question costs the disk a write. */
const FRESH_MS = 1_000;
const DETAILS = {
    'disk-full': { fr: 'Le disque de la base est plein.', en: 'The disk of the database is full.' },
    'read-only': { fr: 'La base est en lecture seule.', en: 'The database is read-only.' },
    'disk-error': {
        fr: 'Le disque de la base refuse d’écrire.',
        en: 'The disk of the database refuses to write.',
    },
    locked: {
        fr: 'Un autre programme tient la base verrouillée.',
        en: 'Another program keeps the database locked.',
    },
    unreachable: { fr: 'La base ne répond pas.', en: 'The database cannot be reached.' },
    slow: { fr: 'La base tarde à répondre.', en: 'The database is slow to answer.' },
    failed: {
        fr: 'La base a refusé l’écriture : voir le journal.',
        en: 'The database has failed: see the log.',
    },
    stopping: { fr: 'Le service s’arrête.', en: 'The service is stopping.' },
};
/** `/healthz`: the process answers. `/readyz`: it can take a vote, and otherwise why not. */
export async function healthRoutes(app, { store }) {
    const health = responseSchema(healthSchema);
    app.get('/healthz', { schema: { summary: 'Is the process alive?', response: { 200: health } } }, async () => ({
        status: 'ok',
    }));
    const whyNot = askDatabase(store, (reason, err) => app.log.warn({ err, reason }, 'not ready'));
    let isStopping = false;
    app.addHook('preClose', async () => {
        isStopping = true;
    });
    app.get('/readyz', { schema: { summary: 'Can it take a vote?', response: { 200: health, 503: health } } }, async (request, reply) => {
        const reason = isStopping ? 'stopping' : await whyNot();
        if (!reason)
            return { status: 'ok' };
        const detail = DETAILS[reason][languageOf(request)];
        return reply.code(503).send({ status: 'unavailable', reason, detail });
    });
}
/**
 * One question to the database at a time, however many ask.
 * @param onTrouble told once a question
 * @returns why it can take no vote; undefined when it can
 */
function askDatabase(store, onTrouble) {
    let last;
    let asking;
    const ask = async () => {
        const trouble = await store.check();
        last = trouble?.kind;
        if (trouble)
            onTrouble(trouble.kind, trouble.cause);
        setTimeout(() => {
            asking = undefined;
        }, FRESH_MS).unref();
        return last;
    };
    return () => {
        asking ??= ask();
        return Promise.race([asking, wait(MAX_WAIT_MS, undefined, { ref: false }).then(() => last ?? 'slow')]);
    };
}
//# sourceMappingURL=health-routes.js.map