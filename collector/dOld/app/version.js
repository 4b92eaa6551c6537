import { readFileSync } from 'node:fs';
/** Of this release, as its package has it. */
export const VERSION = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
//# sourceMappingURL=version.js.map