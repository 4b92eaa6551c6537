import type { BackupRecord } from '../../store/sqlite/backup.ts';
import { type Finding } from './finding.ts';
/** How old the last `monavis backup` is. */
export declare function checkLastBackup(record: BackupRecord | undefined, now: number): Finding;
//# sourceMappingURL=last-backup.d.ts.map