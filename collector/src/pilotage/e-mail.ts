import { z } from 'zod'

/** As the table has it (RFC 5321, section 4.5.3.1). */
export const MAX_EMAIL_CHARS = 254

const shape = z.email().max(MAX_EMAIL_CHARS)

/** @returns an address as it is kept, in lower case; undefined for what is none */
export function readEmail(typed: string): string | undefined {
  // Judged as it was typed: the sign for kelvin is a k in lower case, and another letter-box before.
  const email = typed.trim()
  return shape.safeParse(email).success ? email.toLowerCase() : undefined
}
