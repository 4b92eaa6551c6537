import { describe, expect, it } from 'vitest'
import { asAgent, PILOTAGE_URL } from '../../../../../tests/support/agents.ts'
import { asAdmin, createTestApp } from '../../../../../tests/support/app.ts'
import { engines } from '../../../../../tests/support/databases.ts'
import { voteId } from '../../../../../tests/support/votes.ts'
import { addAuditEntry } from '../../../store/audit.ts'

const LOG = '/pilotage/instance/journal'

describe.each(engines)('the audit log in words on $name', (engine) => {
  const open = async () => {
    const test = await createTestApp(engine, { PUBLIC_URL: PILOTAGE_URL })
    await test.declare(7)
    const admin = await asAgent(test, { isAdmin: true, email: 'admin@example.gouv.fr' })
    /** Rows of the log, newest first: act and detail, without the stored line. */
    const rows = async (query = '') => {
      const { text, status } = await admin.get(`${LOG}?${query}`)
      expect(status).toBe(200)
      const [, , ...found] = text.split('<tr>')
      return found.map((row) => row.replace(/<details>.*?<\/details>/s, ''))
    }
    /** Adds a line, as another version may have. */
    const add = (act: string, detail: object) =>
      addAuditEntry(test.store, { at: test.clock(), by: undefined, act, detail: JSON.stringify(detail) })
    return { ...test, admin, rows, add }
  }

  it('says who did what to what, with links to their pages', async () => {
    const { admin, rows, ...test } = await open()
    const agent = await asAgent(test, { email: 'agent@example.gouv.fr' })
    await admin.post(`/pilotage/instance/personnes/${agent.person}/acces`, { role: 'reader', demarche: '7' })
    await admin.post('/pilotage/instance/demarches/7/etat', { to: 'archived' })
    const [state, access] = await rows()
    const who = `<a href="/pilotage/instance/personnes/${admin.person}">admin@example.gouv.fr</a>`
    const demarche =
      '<li>Démarche\u00a0: <a href="/pilotage/instance/demarches/7" lang="fr">Démarche 7</a></li>'
    for (const part of [who, '>A changé l’état d’une démarche</td>', demarche]) expect(state).toContain(part)
    expect(state).toContain('<li>Décision\u00a0: <span>archivée</span></li>')
    expect(access).toContain('>A donné un accès à une personne</td>')
    expect(access).toContain(
      `<li>Personne\u00a0: <a href="/pilotage/instance/personnes/${agent.person}">agent@example.gouv.fr</a></li>`,
    )
    expect(access).toContain('<li>Rôle\u00a0: <span>lecture</span></li>')
    expect((await rows('lang=en'))[0]).toContain('>Changed the state of a procedure</td>')
  })

  it('says what was done by the API, and to what', async () => {
    const { call, rows } = await open()
    const report = voteId()
    const ask = (method: 'POST' | 'DELETE', path: string, payload?: object) =>
      call(method, `/api/v1/admin/${path}`, { headers: asAdmin, ...(payload && { payload }) })
    await ask('POST', `reports/${report}/answer`, { state: 'fixed', answer: 'Corrigé.' })
    await ask('POST', 'keys', { name: 'Outil', scopes: ['audit'] })
    await ask('DELETE', 'keys/1')
    await ask('POST', 'demarches/7/token-secret')
    const [secret, ended, made, answered] = await rows()
    expect(secret).toContain('>Démarche 7</a>')
    expect(ended).toContain('>A mis fin à une clé (API)</td>')
    expect(made).toContain('<li>Droits\u00a0: lire le journal</li>')
    expect(answered).toContain('>A répondu à un signalement (API)</td>')
    expect(answered).toContain(`<a href="/pilotage/instance/signalements/${report}">`)
    expect(answered).toContain('clé «\u00a0ADMIN_KEY\u00a0»')
  })

  it('says why an act was refused, whatever its address held', async () => {
    const { rows, ...test } = await open()
    const agent = await asAgent(test, { email: 'agent@example.gouv.fr' })
    for (const person of ['99999999999', 'x', '%22%3E']) {
      await agent.post(`/pilotage/instance/personnes/${person}/depart`)
    }
    for (const row of (await rows()).slice(0, 3)) {
      expect(row).toContain('A fermé le compte d’une personne qui part')
      expect(row).toContain('<strong>Refusé\u00a0: droit manquant</strong>')
    }
  })

  it('keeps the whole line as it is stored, and alone where the act is no longer known', async () => {
    const { admin, rows, add } = await open()
    await add('POST /pilotage/autrefois', { params: { chose: '1' }, autre: ['<b>'] })
    expect((await rows())[0]).toContain(
      '><code>POST /pilotage/autrefois</code></td><td data-head="Détail"></td>',
    )
    const { text } = await admin.get(LOG)
    const stored = '{"params":{"chose":"1"},"autre":["&lt;b>"]}'.replaceAll('"', '&quot;')
    expect(text).toContain(`<code>POST /pilotage/autrefois ${stored}</code></details>`)
  })

  it('tells who acted without coming in: by a command, or by a link', async () => {
    const { admin, rows, add } = await open()
    await add('monavis admin invite', { person: admin.person })
    await add('POST /pilotage/connexion/lien', { refused: 'expired' })
    const [link, command] = await rows()
    expect(link).toContain('quelqu’un qui n’était pas connecté')
    expect(link).toContain('Refusé\u00a0: lien expiré')
    expect(command).toContain('qui tient le serveur, par une commande')
    expect(command).toContain('>admin@example.gouv.fr</a>')
  })

  it('is filtered by acts in words, in their order', async () => {
    const { admin, add } = await open()
    for (const act of ['POST /pilotage/deconnexion', 'POST /pilotage/demarches/nouvelle', 'PUT /ancien']) {
      await add(act, {})
    }
    const { text } = await admin.get(`${LOG}?act=${encodeURIComponent('PUT /ancien')}`)
    const [, select = ''] = text.match(/<select[^>]* name="act"[^>]*>(.*?)<\/select>/s) ?? []
    expect([...select.matchAll(/>([^<]+)<\/option>/g)].map(([, words]) => words)).toEqual([
      'Peu importe',
      'A importé des démarches (API)',
      'A ouvert une démarche',
      'Est sorti',
      'PUT /ancien',
    ])
    expect(select).toContain('<option value="PUT /ancien" selected>')
  })
})
