import { describe, expect, it } from 'vitest'
import { readSettings } from './settings.ts'

const WHOLE = {
  OIDC_ISSUER: 'https://id.example.gouv.fr/',
  OIDC_CLIENT_ID: 'monavis',
  OIDC_CLIENT_SECRET: 'secret',
}

describe('the settings of an OpenID Connect provider', () => {
  it('are none, or whole; its name is its host where none is given', () => {
    expect(readSettings({}).oidc).toBeUndefined()
    expect(readSettings(WHOLE).oidc).toMatchObject({ issuer: WHOLE.OIDC_ISSUER, name: 'id.example.gouv.fr' })
    expect(readSettings({ ...WHOLE, OIDC_NAME: 'ProConnect' }).oidc).toMatchObject({ name: 'ProConnect' })
  })

  it.each([
    [{ OIDC_ISSUER: 'http://id.example.gouv.fr' }, 'OIDC_ISSUER'],
    [{ OIDC_ISSUER: '' }, 'OIDC_ISSUER'],
    [{ OIDC_CLIENT_ID: '' }, 'OIDC_CLIENT_ID'],
    [{ OIDC_CLIENT_SECRET: '' }, 'OIDC_CLIENT_SECRET'],
  ])('are refused where they cannot be used: %j', (wrong, setting) => {
    expect(() => readSettings({ ...WHOLE, ...wrong })).toThrow(setting)
  })
})
