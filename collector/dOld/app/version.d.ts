/** Of this release, as its package has it. */
export declare const VERSION: string;
//# sourceMappingURL=version.d.ts.map