import { parisDay } from '@monavis/shared/period';
import { deleteTextsBefore, deleteTokensExpiredBy } from '../store/retention.js';
/** How often it is looked whether a day has begun, and what failed is tried again. */
const LOOK_EVERY_MS = 3_600_000;
/** Begins at once, in the background, then at each new day in Paris. */
export function startHousekeeping(parts) {
    const { store, commentRetentionDays, now, onDone, onError } = parts;
    let doneDay;
    let isClosing = false;
    const deleteAll = async (steps) => {
        let deleted = 0;
        for await (const n of steps) {
            deleted += n;
            if (isClosing)
                break;
        }
        return deleted;
    };
    const work = async () => {
        const today = parisDay(now());
        if (isClosing || today === doneDay)
            return;
        try {
            const texts = await deleteAll(deleteTextsBefore(store, today - commentRetentionDays));
            const tokens = await deleteAll(deleteTokensExpiredBy(store, today));
            if (texts + tokens > 0)
                onDone({ texts, tokens });
            if (!isClosing && (await store.sweep()))
                doneDay = today;
        }
        catch (error) {
            onError(error);
        }
    };
    // One after the other: whoever has waited for a run finds the day's work done.
    let running = Promise.resolve();
    const run = () => {
        running = running.then(work);
        return running;
    };
    const timer = setInterval(run, LOOK_EVERY_MS);
    timer.unref();
    void run();
    return {
        run,
        close: async () => {
            isClosing = true;
            clearInterval(timer);
            await running;
        },
    };
}
//# sourceMappingURL=housekeeping.js.map