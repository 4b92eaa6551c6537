/** Puts a value last in a map, which then loses its oldest ones. @param max how many it keeps */
export function keepNewest<T>(map: Map<string, T>, key: string, value: T, max: number): void {
  map.delete(key)
  map.set(key, value)
  for (const oldest of map.keys()) {
    if (map.size <= max) break
    map.delete(oldest)
  }
}
