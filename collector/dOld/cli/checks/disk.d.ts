import { type Finding } from './finding.ts';
/** Room on the disk of a SQLite file, its kind, and how long it takes to hold a vote. */
export declare function checkDisk(file: string): Finding[];
//# sourceMappingURL=disk.d.ts.map