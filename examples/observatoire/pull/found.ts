/** An answer is not what was agreed; `path` says where, as `demarches.3.title`. */
export class UnexpectedFeed extends Error {
  readonly path: string
  constructor(path: string, value: unknown) {
    super(`The answer holds ${JSON.stringify(value)} at ${path || 'its top'}`)
    this.path = path
  }
}

/** A value found in somebody else's JSON, and the way to it. Its readers throw {@link UnexpectedFeed}. */
export class Found {
  readonly value: unknown
  readonly path: string
  constructor(value: unknown, path = '') {
    this.value = value
    this.path = path
  }

  /** The value of a field or an item, `undefined` where there is none. */
  at(key: string | number): Found {
    const { value } = this
    if (typeof value !== 'object' || value === null) throw this.unexpected()
    const entry: unknown = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
    return new Found(entry, this.path ? `${this.path}.${key}` : String(key))
  }

  items(): Found[] {
    if (!Array.isArray(this.value)) throw this.unexpected()
    return this.value.map((_, index) => this.at(index))
  }

  /** The names of the fields of an object. */
  keys(): string[] {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value))
      throw this.unexpected()
    return Object.keys(this.value)
  }

  /** What `read` makes of it, null where it is null. */
  orNull<T>(read: (found: Found) => T): T | null {
    return this.value === null ? null : read(this)
  }

  /** The same, of a field that may be absent as well. */
  orAbsent<T>(read: (found: Found) => T): T | null {
    return this.value === undefined ? null : this.orNull(read)
  }

  text(): string {
    if (typeof this.value !== 'string') throw this.unexpected()
    return this.value
  }

  /** @param pattern of the whole text */
  matching(pattern: RegExp): string {
    const text = this.text()
    if (!pattern.test(text)) throw this.unexpected()
    return text
  }

  oneOf<T extends string>(words: readonly T[]): T {
    const word = words.find((one) => one === this.value)
    if (word === undefined) throw this.unexpected()
    return word
  }

  flag(): boolean {
    if (typeof this.value !== 'boolean') throw this.unexpected()
    return this.value
  }

  /** @param max included, as `min` is */
  number(max: number, min = 0): number {
    if (typeof this.value !== 'number' || !(this.value >= min && this.value <= max)) throw this.unexpected()
    return this.value
  }

  count(): number {
    const value = this.number(Number.MAX_SAFE_INTEGER)
    if (!Number.isInteger(value)) throw this.unexpected()
    return value
  }

  instant(): Date {
    const instant = new Date(this.text())
    if (Number.isNaN(instant.getTime())) throw this.unexpected()
    return instant
  }

  /** A calendar day, `2026-11-20`, at midnight UTC. */
  day(): Date {
    this.matching(/^\d{4}-\d\d-\d\d$/)
    return this.instant()
  }

  /** The same, as it is written. */
  dayText(): string {
    this.day()
    return this.text()
  }

  unexpected(): UnexpectedFeed {
    return new UnexpectedFeed(this.path, this.value)
  }
}
