import { describe, expect, it } from 'vitest'
import type { RegisteredDemarche } from '../../registry/registry.ts'
import { judgePage } from './judge-page.ts'
import type { SeenCode } from './page-checks.ts'

const ofButton = { demarche: 7, title: 'Bouton', origins: [], formId: null, legacySource: null }
const demarche: RegisteredDemarche = {
  ...{ id: 7, title: 'Démarche', administration: 'Mairie', ministere: 'Intérieur', essential: false },
  ...{ public: true, state: 'open', legacyId: null, indicators: {}, announcements: [] },
  buttons: [
    { ...ofButton, number: 1, closed: false, origins: ['https://ici.fr'] },
    { ...ofButton, number: 2, closed: true },
  ],
}
const good: SeenCode = {
  demarche: 7,
  button: 1,
  origin: 'https://ici.fr',
  script: 'https://avis.fr/widget/v1.js',
  hasLink: true,
  hasImage: true,
  blocked: [],
}
const service = { publicUrl: 'https://avis.fr', newest: ['/widget/0.2.0-bbbbbbbbbbbb.js'] }
const about = { token: 't', demarche: 7, button: 1, address: 'https://ici.fr/#monavis-check=t' }
const faultsOf = (seen: SeenCode[], of: Partial<RegisteredDemarche> = {}) =>
  judgePage({ ...about, seen }, { ...demarche, ...of }, service).faults

describe('what is said of a page', () => {
  it.each<[string, Partial<SeenCode>]>([
    ['that it says', {}],
    ['of the service itself', { origin: 'https://avis.fr' }],
    ['whose code names no button', { button: undefined }],
    ['with the newest script that has a hash', { script: 'https://avis.fr/widget/0.2.0-bbbbbbbbbbbb.js' }],
  ])('is nothing where all is well: %s', (_name, seen) => {
    expect(faultsOf([{ ...good, ...seen }])).toEqual([])
  })

  it.each<[string, Partial<SeenCode>]>([
    ['other-demarche', { demarche: 8 }],
    ['other-button', { button: 3 }],
    ['no-origin', { origin: 'null' }],
    ['origin-refused', { origin: 'https://la.fr' }],
    ['votes-blocked', { blocked: ['connect-src'] }],
    ['images-blocked', { blocked: ['img-src'], hasImage: false }],
    ['no-link', { hasLink: false, hasImage: false }],
    ['no-image', { hasImage: false }],
    ['old-script', { script: 'https://avis.fr/widget/0.1.0-aaaaaaaaaaaa.js' }],
  ])('is %s for %j', (fault, seen) => {
    expect(faultsOf([{ ...good, ...seen }])).toEqual([fault])
  })

  it('is that nothing was seen; that its button, or its démarche, is closed; all that is wrong, worst first', () => {
    expect(faultsOf([])).toEqual(['nothing-seen'])
    expect(faultsOf([{ ...good, button: 2 }])).toEqual(['other-button', 'button-closed'])
    expect(faultsOf([{ ...good, origin: 'https://la.fr', hasLink: false }], { state: 'closed' })).toEqual([
      'demarche-closed',
      'origin-refused',
      'no-link',
    ])
  })

  it('is of the code that is meant, where a page has several', () => {
    expect(faultsOf([{ ...good, button: 2 }, { ...good, demarche: 8 }, good])).toEqual([])
  })
})
