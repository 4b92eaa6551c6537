export {};
//# sourceMappingURL=query-thread.d.ts.map