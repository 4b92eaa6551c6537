import { expect, it } from 'vitest'
import { readEmail } from './e-mail.ts'

it('reads an address in lower case', () => {
  expect(readEmail(' Zoe.Petit+avis@Example.gouv.fr\n')).toBe('zoe.petit+avis@example.gouv.fr')
})

it.each([
  ['two domains', 'a@b.fr@example.gouv.fr'],
  ['another header', 'a@example.gouv.fr\r\nBcc: b@example.com'],
  ['two addresses', 'a@example.gouv.fr,b@example.com'],
  ['a name around it', 'Zoé <a@example.gouv.fr>'],
  ['a letter that looks like another', 'z\u043Ee@example.gouv.fr'],
  ['a sign that is a letter in lower case', '\u212Aim@example.gouv.fr'],
  ['a host of other letters', 'a@ex\u0430mple.gouv.fr'],
])('takes none with %s', (_what, typed) => {
  expect(readEmail(typed)).toBeUndefined()
})
