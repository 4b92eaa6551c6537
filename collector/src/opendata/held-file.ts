import type { Representation } from '../http/representation.ts'

/** Nobody has asked for this long: its megabytes go, and it is made again for the next one. */
const IDLE_MS = 10 * 60_000

/** A file, in memory while it is asked for. */
export interface HeldFile {
  /** Whether the next reader gets it without its being made. */
  isAtHand(): boolean
  get(): Promise<Representation>
}

export interface HeldFileParts {
  make(): Promise<Representation>
  /** Another text where the file has to be made anew, whatever its age. */
  version(): string
  /** How old it may be, ms; `Infinity` where its version tells of every change. */
  maxAgeMs: number
  /** Clock, ms. */
  now(): number
}

/** The same content keeps its tag and its compressed bytes. Asked for by many at once, it is made once. */
export function holdFile({ make, version, maxAgeMs, now }: HeldFileParts): HeldFile {
  let held: { file: Representation; version: string; madeAt: number } | undefined
  let making: Promise<Representation> | undefined
  let idle: NodeJS.Timeout | undefined

  const isAtHand = () => held?.version === version() && now() - held.madeAt <= maxAgeMs
  const renew = async () => {
    const [begun, madeAt] = [version(), now()]
    const made = await make()
    const file = held?.file.digest === made.digest ? held.file : made
    held = { file, version: begun, madeAt }
    return file
  }
  const drop = () => {
    held = undefined
  }
  return {
    isAtHand,
    async get() {
      clearTimeout(idle)
      idle = setTimeout(drop, IDLE_MS).unref()
      if (held && isAtHand()) return held.file
      making ??= renew().finally(() => {
        making = undefined
      })
      return making
    },
  }
}
