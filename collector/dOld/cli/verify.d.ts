import type { Command } from './command.ts';
export declare const verify: Command;
//# sourceMappingURL=verify.d.ts.map