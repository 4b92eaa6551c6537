import { type Command } from './command.ts';
export declare const restore: Command;
//# sourceMappingURL=restore.d.ts.map