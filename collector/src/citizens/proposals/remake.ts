/** Something made of what changes now and then: made anew where it has. @param keyOf another value after each change */
export function remake<T>(keyOf: () => unknown, make: () => T): () => T {
  let made: { key: unknown; value: T } | undefined
  return () => {
    const key = keyOf()
    if (!made || made.key !== key) made = { key, value: make() }
    return made.value
  }
}
