/**
 * How far the tables of counts may lag behind the votes, ms. All that a crowd casts at a button meanwhile then costs
 * one row a table, and nobody who reads scores notices.
 */
const LAG_MS = 250;
/** @param settle adds the journal to the tables of counts */
export function createSettler(settle) {
    let timer;
    let isStopped = false;
    const soon = () => {
        if (!isStopped)
            timer ??= setTimeout(run, LAG_MS);
    };
    const run = async () => {
        timer = undefined;
        try {
            await settle();
        }
        catch {
            // The journal keeps it meanwhile, and whoever asks for the counts as they are now learns why it fails.
            soon();
        }
    };
    return {
        soon,
        stop: () => {
            isStopped = true;
            clearTimeout(timer);
        },
    };
}
//# sourceMappingURL=settle-soon.js.map