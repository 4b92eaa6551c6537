import { type Kysely } from 'kysely';
import { type Engine } from './dialect.ts';
/** Tables of counts as 0001 made them. */
export declare function firstCountTables(): readonly [{
    readonly name: 'count_day';
    readonly period: 'day';
    readonly cells: string[];
}, {
    readonly name: 'count_month';
    readonly period: 'month';
    readonly cells: string[];
}, {
    readonly name: 'count_context';
    readonly period: 'day';
    readonly cells: string[];
}];
/** Démarches, buttons, votes, their counts, and keys. */
export declare function firstSchema(db: Kysely<unknown>, engine: Engine): Promise<void>;
//# sourceMappingURL=0001-first-schema.d.ts.map