import type { Found } from './found.ts'

/** Major version of the formulas that this site knows how to show. */
const KNOWN_METHOD = '1'

/** Marks of a newer method would be misread: `method` is its version. */
export class NewerMethod extends Error {
  readonly method: string
  constructor(method: string) {
    super(`Method ${method} is newer than ${KNOWN_METHOD}`)
    this.method = method
  }
}

/**
 * Reads the version of the formulas before anything else: the rest may have changed with it.
 * @throws {NewerMethod} for a major version above the known one
 */
export function readMethod(method: Found): string {
  const version = method.text()
  if (!/^\d+(\.\d+)*$/.test(version)) throw method.unexpected()
  if (Number.parseInt(version, 10) > Number(KNOWN_METHOD)) throw new NewerMethod(version)
  return version
}
