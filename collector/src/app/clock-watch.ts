/** A drift that time servers mend without anybody noticing is far slower. */
const JUMP_MS = 1_000
const LOOK_EVERY_MS = 1_000

/** How often the clock on the wall has jumped since the process started: days and limits then count wrong. */
export interface ClockWatch {
  jumps: { forwards: number; backwards: number }
  /** Looks now, and not only at the next tick. */
  look(): void
  stop(): void
}

/**
 * Holds a clock against the monotonic one, which nobody sets.
 * @param now clock, ms
 * @param onJump told each jump, in ms: below 0 where it went back
 */
export function watchClock(now: () => number, onJump: (ms: number) => void): ClockWatch {
  const jumps = { forwards: 0, backwards: 0 }
  const distance = () => now() - performance.now()
  let last = distance()
  const look = () => {
    const jump = distance() - last
    last += jump
    if (Math.abs(jump) <= JUMP_MS) return
    jumps[jump > 0 ? 'forwards' : 'backwards']++
    onJump(Math.round(jump))
  }
  const timer = setInterval(look, LOOK_EVERY_MS)
  timer.unref()
  return { jumps, look, stop: () => clearInterval(timer) }
}
