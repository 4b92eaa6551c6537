import { isSound, verifyDatabase } from '../store/verify/verify-database.js';
import { reportLines } from './report.js';
export const verify = {
    usage: 'verify [--rebuild]',
    summary: 'compares counts with votes, beside the service; --rebuild puts counts right',
    flag: '--rebuild',
    operands: 0,
    async run({ settings, isFlagged }) {
        const [found, rebuilt] = await verifyDatabase(settings.databaseUrl, { rebuild: isFlagged });
        if (!found)
            return 1;
        console.info(reportLines(found).join('\n'));
        if (rebuilt)
            console.info(['', 'Rebuilt, and verified again:', ...reportLines(rebuilt)].join('\n'));
        if (isFlagged && found.damage.length > 0)
            console.error('Nothing was rebuilt: restore a backup.');
        return isSound(rebuilt ?? found) ? 0 : 1;
    },
};
//# sourceMappingURL=verify.js.map