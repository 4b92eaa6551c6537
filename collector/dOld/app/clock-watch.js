/** A drift that time servers mend without anybody noticing is far slower. */
const JUMP_MS = 1_000;
const LOOK_EVERY_MS = 1_000;
/**
 * Holds a clock against the monotonic one, which nobody sets.
 * @param now clock, ms
 * @param onJump told each jump, in ms: below 0 where it went back
 */
export function watchClock(now, onJump) {
    const jumps = { forwards: 0, backwards: 0 };
    const distance = () => now() - performance.now();
    let last = distance();
    const look = () => {
        const jump = distance() - last;
        last += jump;
        if (Math.abs(jump) <= JUMP_MS)
            return;
        jumps[jump > 0 ? 'forwards' : 'backwards']++;
        onJump(Math.round(jump));
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    timer.unref();
    return { jumps, look, stop: () => clearInterval(timer) };
}
//# sourceMappingURL=clock-watch.js.map