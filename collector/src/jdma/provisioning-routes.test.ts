import { describe, expect, it } from 'vitest'
import { asAdmin, createTestApp } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'
import { isAcceptedThere } from '../../../tests/support/platform-rules.ts'
import { aVote } from '../../../tests/support/votes.ts'

const URL = '/api/open-api/demarches-numeriques/services'
const SERVICE = {
  external_id: 'dn-4242',
  demarche_name: 'Inscription à la cantine',
  organisation_name: 'Ville de Saint-Exemple',
  creator_email: 'agent@saint-exemple.fr',
  admin_emails: ['maire@saint-exemple.fr'],
  integration_type: 'button',
}

async function createApp(engine: (typeof engines)[number], env: Record<string, string> = {}) {
  const tested = await createTestApp(engine, env)
  const { call } = tested
  const { body } = await call('POST', '/api/v1/admin/keys', {
    headers: asAdmin,
    payload: { name: 'Partenaire', scopes: ['provisioning'] },
  })
  const headers = { authorization: `Bearer ${body.key}` }
  return {
    ...tested,
    partner: headers,
    ask: (more: object = {}, as: Record<string, string> = headers) =>
      call('POST', URL, { headers: as, payload: { ...SERVICE, ...more } }),
  }
}

describe.each(engines)('provisioning on $name', (engine) => {
  it('makes a démarche once for each external id, which takes votes and is not public', async () => {
    const { ask, call, cast, declare } = await createApp(engine, {
      PUBLIC_URL: 'https://monavis.numerique.gouv.fr',
    })
    await declare(1617)
    await call('PUT', '/api/v1/admin/demarches/1617/buttons/1', { headers: asAdmin, payload: { formId: 55 } })
    const { status, body } = await ask()
    const url = 'https://monavis.numerique.gouv.fr/Demarches/1618?button=1'
    expect([status, body]).toEqual([
      200,
      {
        product_id: 1618,
        form_id: 56,
        button_id: 1,
        integration_code: expect.stringContaining(`<a href="${url}"><img src="`),
        integration_url: url,
        invitations: [],
        already_existed: false,
        warning: null,
      },
    ])
    expect(isAcceptedThere(body.integration_code)).toBe(true)
    const again = await ask({ demarche_name: 'Un autre nom', integration_type: 'link' })
    expect(again.body).toEqual({ ...body, integration_code: url, already_existed: true })
    expect((await ask({ external_id: 'dn-4243' })).body.product_id).toBe(1619)
    const detail = await call('GET', '/api/v1/admin/demarches/1618', { headers: asAdmin })
    expect(detail.body).toMatchObject({
      title: SERVICE.demarche_name,
      administration: SERVICE.organisation_name,
      ministere: 'À préciser',
      public: false,
      buttons: [{ number: 1, formId: 56 }],
    })
    expect((await cast(aVote({ demarche: 1618 }))).status).toBe(201)
    expect((await call('GET', '/api/v1/demarches/1618')).status).toBe(404)
  })

  it('makes one where the same external id is asked for many times at once', async () => {
    const { ask, call } = await createApp(engine)
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask()))
    expect(new Set(answers.map(({ body }) => body.product_id))).toEqual(new Set([1]))
    expect(answers.filter(({ body }) => !body.already_existed).length).toBe(1)
    const { body } = await call('GET', '/api/v1/admin/demarches', { headers: asAdmin })
    expect(body.demarches.length).toBe(1)
  })

  it('keeps no address: neither in a table, nor in the audit log, nor in the log', async () => {
    const { ask, call, store, logLines } = await createApp(engine)
    await ask()
    await ask({ creator_email: 'no address' })
    const { body } = await call('GET', '/api/v1/admin/audit?after=0', { headers: asAdmin })
    const acts = body.entries.filter(({ act }: { act: string }) => act === `POST ${URL}`)
    expect(acts.map(({ detail }: { detail: object }) => detail)).toEqual([{}])
    const tables = await store.db.introspection.getTables()
    for (const { name } of tables) {
      const rows = await store.db
        .selectFrom(name as 'audit')
        .selectAll()
        .execute()
      expect(JSON.stringify(rows), name).not.toContain('saint-exemple.fr')
    }
    expect(logLines.join('\n')).not.toContain('saint-exemple.fr')
  })

  it('refuses in the form of that API: no key, another scope, an address that is none', async () => {
    const { ask, call } = await createApp(engine)
    expect((await call('POST', URL, { payload: SERVICE })).body.code).toBe('UNAUTHORIZED')
    const { body: other } = await call('POST', '/api/v1/admin/keys', {
      headers: asAdmin,
      payload: { name: 'Outil', scopes: ['scores'] },
    })
    expect((await ask({}, { authorization: `Bearer ${other.key}` })).body.code).toBe('FORBIDDEN')
    const { status, body } = await ask({ creator_email: 'no address', admin_emails: ['neither'] })
    expect([status, body.code, body.issues.map(({ path }: { path: string[] }) => path)]).toEqual([
      400,
      'BAD_REQUEST',
      [['creator_email'], ['admin_emails', '0']],
    ])
  })

  it('warns where demarches-simplifiees will refuse the host name', async () => {
    const { ask } = await createApp(engine)
    expect((await ask()).body.warning).toMatch(/avis\.example\.gouv\.fr n’est pas des noms d’hôte acceptés/)
  })
})
