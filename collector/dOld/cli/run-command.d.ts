/** Runs what the words after `monavis` ask for. @returns its exit code */
export declare function runCommand([name, ...words]: readonly string[]): Promise<number>;
//# sourceMappingURL=run-command.d.ts.map