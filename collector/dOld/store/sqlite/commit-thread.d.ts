export {};
//# sourceMappingURL=commit-thread.d.ts.map