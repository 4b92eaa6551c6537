/** Everything that can be set, read once from the environment. */
export interface Settings {
    host: string;
    /** 0: any free one. */
    port: number;
    /** Address and port of the metrics; without a port there are none. 0: any free one. */
    metricsHost: string;
    metricsPort: number | undefined;
    /** Where people reach the service, without a final slash. */
    publicUrl: string;
    /** `sqlite:<path>` or `postgres://…` */
    databaseUrl: string;
    /** First administrator's key, which holds every scope. */
    adminKey: string | undefined;
    /** As Fastify has it: false, a number of proxies, or their addresses. */
    trustProxy: false | number | string;
    /** Votes a client may cast in a minute; 0: no limit. */
    rateLimitPerMinute: number;
    /** Answers needed to publish a score. */
    publishFrom: number;
    /** Days the texts of a vote are kept after the one it was received. */
    commentRetentionDays: number;
    logLevel: string;
}
/** A setting that cannot be used, told in one line that names it. */
export declare class SettingError extends Error {
    name: string;
}
/**
 * Reads the settings; a variable that is empty counts as absent.
 * @throws {SettingError}
 */
export declare function readSettings(env: Readonly<Record<string, string | undefined>>): Settings;
/** Where the database is, without who signs in and how: a password may stand before the host or after it. */
export declare function shownDatabaseUrl({ databaseUrl }: Pick<Settings, 'databaseUrl'>): string;
//# sourceMappingURL=settings.d.ts.map