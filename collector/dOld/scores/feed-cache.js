import { setTimeout as wait } from 'node:timers/promises';
import { parisDay, parseWindow } from '@monavis/shared/period';
import { Representation } from '../http/representation.js';
import { readFeed } from './feed.js';
import { feedCsv } from './feed-csv.js';
import { settleInTime } from './settle-in-time.js';
/** The oldest a public answer may be. */
const MAX_AGE_MS = 2_000;
/** From this age on, an answer is given at once and the next one prepared behind it: no reader ever waits. */
const REFRESH_AGE_MS = 1_000;
/** A refresh that takes longer is not waited for, where there is a former answer. */
const MAX_PATIENCE_MS = 1_000;
/** Windows kept in memory: the usual three, and some ranges. */
const MAX_WINDOWS = 32;
const JSON_TYPE = 'application/json; charset=utf-8';
export function createFeedTally() {
    return { fromMemory: 0, fromDatabase: 0, notModified: 0, reads: 0, readSeconds: 0 };
}
export function createFeedCache(parts, publishFrom, now, tally) {
    const entries = new Map();
    const refreshing = new Map();
    // One after the other: a crowd that asks for as many windows then holds the main thread for one feed at a time,
    // some ten milliseconds, and votes pass in between.
    let last = Promise.resolve();
    const readInTurn = (window, showWithheld) => {
        const turn = last.then(() => read(window, showWithheld));
        last = turn.catch(() => { });
        return turn;
    };
    const refresh = (window) => {
        let running = refreshing.get(window);
        if (!running) {
            const entry = readInTurn(window, false).finally(() => refreshing.delete(window));
            const patience = wait(MAX_PATIENCE_MS, undefined, { ref: false });
            running = { entry, isOver: Promise.race([entry.catch(() => { }), patience]) };
            refreshing.set(window, running);
        }
        return running;
    };
    const read = async (window, showWithheld) => {
        const readAt = now();
        const day = parisDay(readAt);
        const period = parseWindow(window, day);
        if (!period)
            return undefined;
        await settleInTime(parts.store);
        const startedAt = performance.now();
        const content = await readFeed(parts, window, period, { publishFrom, showWithheld });
        tally.reads++;
        tally.readSeconds += (performance.now() - startedAt) / 1000;
        const contentText = JSON.stringify(content);
        const key = showWithheld ? `${window} with what is withheld` : window;
        const former = entries.get(key);
        const entry = former?.contentText === contentText
            ? { ...former, readAt, day }
            : { ...prepare(content, readAt), contentText, readAt, day };
        entries.delete(key);
        entries.set(key, entry);
        for (const oldest of entries.keys()) {
            if (entries.size <= MAX_WINDOWS)
                break;
            entries.delete(oldest);
        }
        return entry;
    };
    return {
        has: (window) => entries.has(window),
        async forAnyone(window) {
            const entry = entries.get(window);
            const age = entry?.day === parisDay(now()) ? now() - entry.readAt : Number.POSITIVE_INFINITY;
            if (age <= MAX_AGE_MS)
                tally.fromMemory++;
            else
                tally.fromDatabase++;
            if (!entry)
                return refresh(window).entry;
            if (age > MAX_AGE_MS)
                await refresh(window).isOver;
            else if (age > REFRESH_AGE_MS)
                refresh(window);
            return entries.get(window) ?? entry;
        },
        async forInsiders(window, showWithheld) {
            await parts.store.settleCounts();
            return readInTurn(window, showWithheld);
        },
    };
}
/** Makes the forms of a feed. @param generatedAt ms */
function prepare(content, generatedAt) {
    const { method, ...rest } = content;
    let csv;
    let list;
    const json = JSON.stringify({ method, generatedAt: new Date(generatedAt).toISOString(), ...rest });
    return {
        content,
        json: new Representation(JSON_TYPE, json),
        csv: () => {
            csv ??= new Representation('text/csv; charset=utf-8', feedCsv(content));
            return csv;
        },
        list: () => {
            list ??= new Representation(JSON_TYPE, JSON.stringify({ demarches: content.demarches }));
            return list;
        },
    };
}
//# sourceMappingURL=feed-cache.js.map