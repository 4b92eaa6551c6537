import { type Command } from './command.ts';
export declare const backup: Command;
//# sourceMappingURL=backup.d.ts.map