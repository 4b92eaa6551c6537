import { type Finding } from './finding.ts';
/** Who may read and write a SQLite file: it holds what people wrote, and the secret of this instance. */
export declare function checkPermissions(file: string): Finding;
//# sourceMappingURL=permissions.d.ts.map