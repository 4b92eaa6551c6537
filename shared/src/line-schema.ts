import { z } from 'zod'

/**
 * Something to read, on one line: no control character, none that turns the direction of a text, no half of one,
 * and at least one that is not a space.
 */
export const line = (maxChars: number) =>
  z
    .string()
    .max(maxChars)
    .regex(/^(?!\s*$)[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]*$/u)
