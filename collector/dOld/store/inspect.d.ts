import { type SchemaState } from './migrations.ts';
/** What can be told of a database at a glance. */
export interface DatabaseFacts {
    schema: SchemaState;
    /** Settings of the engine that must have these values for an acknowledged vote to outlive a loss of power. */
    durability: {
        setting: string;
        value: string;
        isSafe: boolean;
    }[];
    /** Instant of the newest vote, or one of the newest, ms; undefined where there is none. */
    newestVoteAt: number | undefined;
}
/**
 * Looks at a database, beside the service.
 * @throws {Error} when it cannot be read
 */
export declare function inspectDatabase(url: string): Promise<DatabaseFacts>;
//# sourceMappingURL=inspect.d.ts.map