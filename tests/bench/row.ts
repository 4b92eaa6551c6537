import type { Measure } from './generator.ts'

/** A line of a table: what was measured, beside a floor. @param floor requests a second */
export function rowOf({ requestsPerSecond, p50Ms, p99Ms }: Measure, floor: number) {
  return {
    'requests/s': Math.round(requestsPerSecond),
    'p50 (ms)': p50Ms.toFixed(1),
    'p99 (ms)': p99Ms.toFixed(1),
    ratio: (requestsPerSecond / floor).toFixed(2),
  }
}

/** What a floor carries, measured before and after what stands on it: the machine's speed drifts, and a ratio must not. */
export function floorOf(before: Measure, after: Measure): number {
  return (before.requestsPerSecond + after.requestsPerSecond) / 2
}
