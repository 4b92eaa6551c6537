import { fail, ok, warn } from './finding.js';
/** Whether the schema is that of this release, and whether what is acknowledged is on disk. */
export function checkDatabase({ schema, durability }) {
    return [checkSchema(schema), checkDurability(durability)];
}
function checkSchema({ newest, pending, unknown }) {
    if (unknown !== undefined) {
        return fail('schema', `${unknown} is of a newer release: start that one, or restore a backup made before it`);
    }
    if (newest === undefined)
        return fail('schema', 'the database is empty: start the collector, which makes its tables');
    if (pending !== undefined)
        return warn('schema', `${pending} is yet to come: the next start of the collector does it`);
    return ok('schema', `${newest}, up to date`);
}
function checkDurability(durability) {
    const unsafe = durability.filter(({ isSafe }) => !isSafe);
    const told = (unsafe.length > 0 ? unsafe : durability).map(({ setting, value }) => `${setting} = ${value}`);
    if (unsafe.length === 0)
        return ok('durability', told.join(', '));
    return fail('durability', `${told.join(', ')}: a vote that was acknowledged could be lost with the power`);
}
//# sourceMappingURL=database.js.map