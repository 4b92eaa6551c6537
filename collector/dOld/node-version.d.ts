export {};
//# sourceMappingURL=node-version.d.ts.map