import { expect, it } from 'vitest'
import { HOME, returnAddress } from './return-address.ts'

it.each([
  ['/pilotage', '/pilotage'],
  ['/pilotage/demarches/7/commentaires?page=2', '/pilotage/demarches/7/commentaires?page=2'],
  ['/pilotage?lang=en', '/pilotage?lang=en'],
])('goes back to the page of the pilotage %s', (asked, expected) => {
  expect(returnAddress(asked)).toBe(expected)
})

it.each([
  undefined,
  '',
  'https://evil.example/pilotage',
  '//evil.example/pilotage',
  '/\\evil.example/pilotage',
  '\\\\evil.example\\pilotage',
  '/\t/evil.example/pilotage',
  'javascript:alert(1)//pilotage',
  '/pilotage/../Demarches/7',
  '/pilotage/%2e%2e/Demarches/7',
  '/pilotages',
  'http://here.invalid@evil.example/pilotage',
  '/pilotage/connexion/lien/x',
  '/pilotage/deconnexion',
])('goes nowhere else: %j', (asked) => {
  expect(returnAddress(asked)).toBe(HOME)
})
