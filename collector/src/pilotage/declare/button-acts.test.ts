import { describe, expect, it } from 'vitest'
import { readOrigin } from './button-acts.ts'

describe('an origin that was typed', () => {
  it.each([
    ['https://ici.fr', 'https://ici.fr'],
    [' HTTPS://Ici.FR/fin.html?a=1#b ', 'https://ici.fr'],
    ['ici.fr', 'https://ici.fr'],
    ['ici.fr:8443/fin', 'https://ici.fr:8443'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['https://[::1]:3000', 'https://[::1]:3000'],
    ['https://préfecture.fr', 'https://xn--prfecture-c4a.fr'],
  ])('%j is %s', (typed, origin) => expect(readOrigin(typed)).toBe(origin))

  it.each([
    '',
    'pas un site',
    'javascript:alert(1)',
    'ftp://ici.fr',
    'https://moi@ici.fr',
    'null',
    'https://',
    'data:text/html,x',
  ])('%j is none', (typed) => expect(readOrigin(typed)).toBeUndefined())
})
