import { type CreateTableBuilder } from 'kysely';
export type Engine = 'sqlite' | 'postgres';
/** What the engines write differently, and the checks that recur. */
export declare function dialectOf(engine: Engine): {
    bytes: import("kysely").RawBuilder<unknown>;
    instant: import("kysely").RawBuilder<unknown>;
    keyed: <T extends string, C extends string>(table: CreateTableBuilder<T, C>) => CreateTableBuilder<T, C>;
    flag: (name: string) => import("kysely").RawBuilder<boolean>;
    from1To: (name: string, max: number) => import("kysely").RawBuilder<boolean>;
};
//# sourceMappingURL=dialect.d.ts.map