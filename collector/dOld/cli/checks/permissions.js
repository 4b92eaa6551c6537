import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fail, ok, warn } from './finding.js';
/** Who may read and write a SQLite file: it holds what people wrote, and the secret of this instance. */
export function checkPermissions(file) {
    // Windows has other rights, which these bits do not tell.
    if (process.platform === 'win32')
        return ok('permissions', 'not looked at on Windows');
    const folder = dirname(file);
    for (const path of [file, folder]) {
        try {
            accessSync(path, constants.R_OK | constants.W_OK);
        }
        catch {
            return fail('permissions', `${path} cannot be written by this user: run this as the user of the collector`);
        }
    }
    // A folder that others may not enter closes all that is in it.
    const isEntered = (statSync(folder).mode & 0o011) !== 0;
    const others = statSync(file).mode & 0o066;
    const told = `chmod 700 ${folder}`;
    if (isEntered && others & 0o022)
        return fail('permissions', `others may write ${file}: ${told}`);
    if (isEntered && others)
        return warn('permissions', `others may read ${file}: ${told}`);
    return ok('permissions', 'closed to other users');
}
//# sourceMappingURL=permissions.js.map