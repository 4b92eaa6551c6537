import { type Finding } from './finding.ts';
/** How hard ADMIN_KEY is to guess, at best: by its length and the characters it draws on. */
export declare function checkAdminKey(key: string | undefined): Finding;
//# sourceMappingURL=admin-key.d.ts.map