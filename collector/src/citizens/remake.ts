/**
 * Something made of what changes now and then: made anew where it has, once for whoever asks meanwhile. A promise that
 * is rejected is made anew for the next who asks.
 * @param keyOf another value after each change
 */
export function remake<T>(keyOf: () => unknown, make: () => T): () => T {
  let made: { key: unknown; value: T } | undefined
  return () => {
    const key = keyOf()
    if (made && made.key === key) return made.value
    const current = { key, value: make() }
    made = current
    if (current.value instanceof Promise) {
      current.value.catch(() => {
        if (made === current) made = undefined
      })
    }
    return current.value
  }
}
