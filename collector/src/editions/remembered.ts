import { keepNewest } from '../http/keep-newest.ts'

/** Things that never change once they are made, held in memory: the last asked for, each made once. */
export interface Remembered<T> {
  has(key: string): boolean
  /** At once where it is there; one that fails is made again. */
  get(key: string, make: () => Promise<T>): T | Promise<T>
}

/** @param max how many are held */
export function remember<T>(max: number): Remembered<T> {
  const held = new Map<string, { value: T } | Promise<T>>()
  const keep = (key: string, one: { value: T } | Promise<T>) => keepNewest(held, key, one, max)
  return {
    has: (key) => held.has(key),
    get(key, make) {
      const known = held.get(key)
      if (known instanceof Promise) return known
      if (known) {
        keep(key, known)
        return known.value
      }
      const making = make().then(
        (value) => {
          keep(key, { value })
          return value
        },
        (error) => {
          held.delete(key)
          throw error
        },
      )
      keep(key, making)
      return making
    },
  }
}
