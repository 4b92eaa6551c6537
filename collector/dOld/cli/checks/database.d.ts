import type { DatabaseFacts } from '../../store/inspect.ts';
import { type Finding } from './finding.ts';
/** Whether the schema is that of this release, and whether what is acknowledged is on disk. */
export declare function checkDatabase({ schema, durability }: DatabaseFacts): Finding[];
//# sourceMappingURL=database.d.ts.map