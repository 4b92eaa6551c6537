import type { VerifyReport } from '../store/verify/verify-database.ts';
/** A report as lines to read, a table of differences last. */
export declare function reportLines({ damage, votes, wrongRows, differences, strayTexts }: VerifyReport): string[];
//# sourceMappingURL=report.d.ts.map