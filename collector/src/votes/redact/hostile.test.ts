import { LIMITS } from '@monavis/shared/vote'
import { describe, expect, it } from 'vitest'
import { redact } from './redact.ts'

/** Pieces that begin what the patterns look for, and never or barely end it. */
const PIECES = [
  ...[
    '1',
    '1 ',
    '0',
    '06 ',
    '4 ',
    '41 ',
    '4111 ',
    '1234567890123 ',
    '3 01 23 45 678 901 23 ',
    '06 39 98 12 34 ',
  ],
  ...['+', '+3', '(', '-', '(0)', '1, ', '\u200b1', '٠', '1\n', '12-12 rue ', '75001 '],
  ...[
    'a',
    'a.',
    'a@',
    'a@a',
    'a@a.',
    'a@b.ca',
    '@',
    ' at ',
    'a point ',
    'a arobase ',
    'o’a',
    'é',
    'e\u0301',
    'ａ',
  ],
  ...['FR', 'FR7', 'FR76', 'FR76 3', 'iban', 'dossier n° 1', 'nir est est ', 'numéro fiscal de a ', 'tel 1'],
  ...[
    '1 rue ',
    '1 rue a ',
    '1 rue A ',
    '1 rue de la ',
    '1 rue a-a-a ',
    '1 rue A-A A ',
    'rue a ',
    '1 rue 1 mai 18',
  ],
  ...[
    'rue de A, appt 1, ',
    '1 rue a, appt 1, ',
    'résidence a, ',
    'résidence A A, bât 1, ',
    'bât 1, ',
    'BP 1 ',
    'de ',
  ],
]

describe('redaction of hostile texts', () => {
  // Forty times the longest comment: what took a time quadratic in the length would not end before the test does.
  it.each(PIECES)('takes a time linear in the length of %j, over and over', (piece) => {
    const chars = 40 * LIMITS.maxCommentChars
    const text = `1@ ${piece.repeat(chars / piece.length)}`
    expect(redact(text).length).toBeLessThanOrEqual(2 * text.length)
  })

  it.each(['a@b.fr ', 'a@b.fr,', '+3312345678 ', '+12345678,', '1 r. Aa,', '0612345678 ', '1 rue ab\n'])(
    'never doubles the length, which the database would refuse: %j',
    (piece) => {
      const text = piece.repeat(LIMITS.maxCommentChars / piece.length)
      expect(redact(text)).not.toBe(text)
      expect(redact(text).length).toBeLessThanOrEqual(2 * LIMITS.maxCommentChars)
    },
  )
})
