import { openStore } from '../store/store.js';
import { buildApp } from './build-app.js';
import { startMetricsServer, urlOf } from './metrics-server.js';
import { SettingError, shownDatabaseUrl } from './settings.js';
import { VERSION } from './version.js';
/** A client that is slow to send its request is not waited for beyond this. */
const MAX_CLOSING_MS = 5_000;
/** While closing, how often connections that have become idle are closed. */
const IDLE_CHECK_MS = 250;
/**
 * Connections at once: far above what people need, and a bound on the memory that a crowd of them can take. One
 * more is closed as it opens.
 */
const MAX_CONNECTIONS = 10_000;
/**
 * Opens the database and listens.
 * @throws {SettingError} when a setting cannot be used: a port that is taken, a folder that cannot be written
 */
export async function startCollector(settings, now = Date.now) {
    const ofDatabase = (error) => {
        throw new SettingError(`DATABASE_URL=${shownDatabaseUrl(settings)}: ${reasonOf(error)}`, { cause: error });
    };
    const store = await openStore(settings.databaseUrl).catch(ofDatabase);
    let metrics;
    try {
        const trouble = await store.check();
        if (trouble)
            ofDatabase(trouble.cause);
        const app = await buildApp({ settings, store, now });
        app.server.maxConnections = MAX_CONNECTIONS;
        const { host, port, metricsHost, metricsPort } = settings;
        if (metricsPort !== undefined) {
            metrics = await startMetricsServer(app.metrics, metricsHost, metricsPort).catch((error) => {
                throw listenError(error, 'METRICS_', metricsHost, metricsPort);
            });
        }
        await app.listen({ host, port }).catch((error) => {
            throw listenError(error, '', host, port);
        });
        const collector = {
            url: urlOf(host, app.server.address().port),
            metricsUrl: metrics && `${metrics.url}/metrics`,
            store,
            close: async () => {
                app.log.info('stopping');
                const idle = setInterval(() => app.server.closeIdleConnections(), IDLE_CHECK_MS);
                const timer = setTimeout(() => app.server.closeAllConnections(), MAX_CLOSING_MS);
                await app.close();
                clearTimeout(timer);
                clearInterval(idle);
                await metrics?.close();
                await store.close();
                app.log.info('stopped');
            },
        };
        const { url, metricsUrl } = collector;
        app.log.info({ version: VERSION, node: process.version, url, metricsUrl, ...shown(settings) }, 'started');
        return collector;
    }
    catch (error) {
        await metrics?.close();
        await store.close();
        throw error;
    }
}
/** What the log may tell of the settings: no key, no password. */
function shown({ adminKey, ...settings }) {
    const engine = settings.databaseUrl.startsWith('sqlite:') ? 'SQLite' : 'PostgreSQL';
    const databaseUrl = shownDatabaseUrl(settings);
    return { engine, settings: { ...settings, databaseUrl, hasAdminKey: adminKey !== undefined } };
}
/** @param prefix of the two settings that say where to listen */
function listenError(error, prefix, host, port) {
    const isPort = error.code === 'EADDRINUSE' || error.code === 'EACCES';
    const said = isPort ? `${prefix}PORT=${port}` : `${prefix}HOST=${host}`;
    return new SettingError(`${said}: ${reasonOf(error)}`, { cause: error });
}
/** The first cause that says something, on one line. */
function reasonOf(error) {
    const cause = error.cause instanceof Error ? ` (${reasonOf(error.cause)})` : '';
    return `${error.message.split('\n')[0]}${cause}`;
}
//# sourceMappingURL=start-collector.js.map