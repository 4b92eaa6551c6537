import './node-version.ts';
//# sourceMappingURL=main.d.ts.map