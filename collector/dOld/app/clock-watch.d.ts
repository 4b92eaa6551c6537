/** How often the clock on the wall has jumped since the process started: days and limits then count wrong. */
export interface ClockWatch {
    jumps: {
        forwards: number;
        backwards: number;
    };
    /** Looks now, and not only at the next tick. */
    look(): void;
    stop(): void;
}
/**
 * Holds a clock against the monotonic one, which nobody sets.
 * @param now clock, ms
 * @param onJump told each jump, in ms: below 0 where it went back
 */
export declare function watchClock(now: () => number, onJump: (ms: number) => void): ClockWatch;
//# sourceMappingURL=clock-watch.d.ts.map