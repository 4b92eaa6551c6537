import { type RawBuilder } from 'kysely';
/** @throws {Error} for a cell nobody has told this file of */
export declare function conditionOf(cell: string): RawBuilder<unknown>;
//# sourceMappingURL=cell-conditions.d.ts.map