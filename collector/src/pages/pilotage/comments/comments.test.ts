import { describe, expect, it } from 'vitest'
import { asAgent, type Given, PILOTAGE_URL } from '../../../../../tests/support/agents.ts'
import { asAdmin, createTestApp } from '../../../../../tests/support/app.ts'
import { type Engine, engines } from '../../../../../tests/support/databases.ts'
import { aVote } from '../../../../../tests/support/votes.ts'

type Test = Awaited<ReturnType<typeof createTestApp>>

const LIST = '/pilotage/demarches/1617/commentaires'
const DAY_MS = 86_400_000

const open = async (engine: Engine, role: 'reader' | 'manager' = 'manager') => {
  const test = await createTestApp(engine, { PUBLIC_URL: PILOTAGE_URL })
  await test.declare(1617, 1618)
  const given: Given = { mandates: [{ role, over: { demarche: 1617 } }] }
  const agent = await asAgent(test, given)
  /** What is listed under an address, the newest first. */
  const listed = async (query = '') => commentsIn((await agent.get(LIST + query)).text)
  return { ...test, agent, listed }
}

/** Casts one a second. @returns the ids of their votes */
async function write({ cast, clock }: Test, ...comments: (string | [string, object])[]): Promise<string[]> {
  const ids: string[] = []
  for (const comment of comments) {
    const [text, changes] = typeof comment === 'string' ? [comment, {}] : comment
    const { status, body } = await cast(aVote({ comment: text, ...changes }))
    expect(status).toBe(201)
    ids.push(body.id)
    clock.advance(1_000)
  }
  return ids
}

const commentsIn = (html: string) =>
  [...html.matchAll(/<blockquote class="written"[^>]*>(.*?)<\/blockquote>/gs)].map(([, text]) => text)

describe.each(engines)('comments of a démarche on $name', (engine) => {
  it('are listed newest first, without those of others, of suspects and of who withdrew', async () => {
    const test = await open(engine, 'reader')
    const [first = ''] = await write(test, 'Parti', 'Deux', ['Ailleurs', { demarche: 1618 }])
    await write(test, ['Trois', { answers: { contact_tried: [16], contact_tried_verbatim: 'La mairie' } }])
    expect(await test.listed()).toEqual(['Trois', 'La mairie', 'Deux', 'Parti'])
    const authorization = `Bearer ${test.store.editTokenOf(first)}`
    await test.call('DELETE', `/api/v1/votes/${first}`, { headers: { authorization } })
    expect(await test.listed()).toEqual(['Trois', 'La mairie', 'Deux'])
    expect((await test.agent.get(`${LIST}/${first}`)).status).toBe(404)
  })

  it('of suspect votes are out until they are ruled on', async () => {
    const test = await createTestApp(engine, { PUBLIC_URL: PILOTAGE_URL, RATE_LIMIT_PER_MINUTE: '600' })
    await test.declare(1617)
    const agent = await asAgent(test, { isAdmin: true })
    for (let i = 0; i < 20; i++) await test.cast(aVote())
    await test.cast(aVote({ comment: 'De la foule' }))
    expect(commentsIn((await agent.get(LIST)).text)).toEqual([])
    test.clock.advance(DAY_MS)
    const batch = { demarche: 1617, button: 1, day: '2026-11-17', reason: 'client-burst', decision: 'admit' }
    await test.call('POST', '/api/v1/admin/suspects/rulings', { headers: asAdmin, payload: batch })
    const later = await asAgent(test, { email: 'b@example.gouv.fr', isAdmin: true })
    expect(commentsIn((await later.get(`${LIST}?mots=foule`)).text)).toEqual(['De la foule'])
  })

  it('are filtered by mark, period and button, alone or with words', async () => {
    const test = await open(engine)
    const payload = { title: 'Bas de page' }
    await test.call('PUT', '/api/v1/admin/demarches/1617/buttons/2', { headers: asAdmin, payload })
    await write(test, ['Trop lent', { satisfaction: 1 }])
    test.clock.advance(2 * DAY_MS)
    const agent = await asAgent(test, { email: 'b@example.gouv.fr', isAdmin: true })
    const listed = async (query: string) => commentsIn((await agent.get(LIST + query)).text)
    await write(test, 'Rapide', ['Encore lent', { satisfaction: 1, button: 2 }])
    expect(await listed('?note=1&bouton=&du=&au=&mots=')).toEqual(['Encore lent', 'Trop lent'])
    expect(await listed('?bouton=2')).toEqual(['Encore lent'])
    expect(await listed('?du=2026-11-18')).toEqual(['Encore lent', 'Rapide'])
    expect(await listed('?au=2026-11-17')).toEqual(['Trop lent'])
    expect(await listed('?mots=lent&du=2026-11-18')).toEqual(['Encore lent'])
    expect(await listed('?mots=lent&bouton=1&note=1')).toEqual(['Trop lent'])
    expect(await listed('?note=2')).toEqual([])
  })

  it('are found by their words, whatever their accents and case', async () => {
    const test = await open(engine)
    await write(test, 'L’ÉTÉ, à Besançon : le cœur du problème', 'Pièce jointe refusée (déjà-vu)', [
      'Merci',
      { answers: { contact_tried: [16], contact_tried_verbatim: 'Le maire' } },
    ])
    const [summer, piece] = ['L’ÉTÉ, à Besançon : le cœur du problème', 'Pièce jointe refusée (déjà-vu)']
    for (const [words, found] of [
      ['ete', [summer]],
      ['été BESANCON', [summer]],
      ['coeur', [summer]],
      ['CŒUR', [summer]],
      ['l’été', [summer]],
      ['deja-vu', [piece]],
      ['piece jointe', [piece]],
      ['joint', []],
      ['joint*', [piece]],
      ['maire', ['Merci', 'Le maire']],
      ['besancon maire', []],
      // What other engines take for operators is no more than words, or nothing.
      ['"', [...(await test.listed())]],
      ['piece OR maire', []],
      ['piece AND NOT', []],
      ['NEAR(piece jointe)', []],
      ['scope:d1617', []],
      ["') or 1=1 --", []],
      ['piece & !jointe | x:*', []],
    ] as const) {
      expect([words, await test.listed(`?mots=${encodeURIComponent(words)}`)]).toEqual([words, found])
    }
  })

  it('are found no more once erased, edited or past their time', async () => {
    const test = await open(engine)
    const [erased = '', edited = ''] = await write(test, 'Zygomatique', 'Hippocampe', 'Cacatoès')
    expect(await test.listed('?mots=zygomatique')).toHaveLength(1)
    await test.call('DELETE', `/api/v1/admin/votes/${erased}/texts`, { headers: asAdmin })
    const authorization = `Bearer ${test.store.editTokenOf(edited)}`
    const edit = { headers: { authorization }, payload: { comment: 'Ornithorynque', satisfaction: 1 } }
    await test.call('PATCH', `/api/v1/votes/${edited}`, edit)
    expect(await test.listed('?mots=zygomatique')).toEqual([])
    expect(await test.listed('?mots=hippocampe')).toEqual([])
    expect(await test.listed('?mots=ornithorynque&note=1')).toEqual(['Ornithorynque'])
    await test.store.writeTogether([test.store.db.deleteFrom('vote_text')])
    expect(await test.listed()).toEqual([])
    expect(await test.store.db.selectFrom('comment').selectAll().execute()).toEqual([])
  })

  it('come 25 a page, each once, with what was asked for', async () => {
    const test = await open(engine)
    const all = Array.from({ length: 30 }, (_, i) => `Essai ${i}`)
    await write(test, ...all)
    for (const query of ['', '?mots=essai']) {
      const { text } = await test.agent.get(LIST + query)
      const [, older = ''] = /rel="next" href="([^"]+)"/.exec(text) ?? []
      const next = await test.agent.get(older.replaceAll('&amp;', '&'))
      expect([...commentsIn(text), ...commentsIn(next.text)]).toEqual([...all].reverse())
      expect(commentsIn(text)).toHaveLength(25)
      expect(next.text).not.toContain('rel="next"')
    }
  })

  it('are read, dealt with and labelled, and filtered by it', async () => {
    const test = await open(engine)
    const [one = '', two = ''] = await write(test, 'Un', 'Deux', 'Trois')
    const { post } = test.agent
    expect((await post(`${LIST}/${one}/lu?note=3`)).headers.location).toBe(`${LIST}/${one}?note=3`)
    expect((await test.agent.get(`${LIST}/${one}`)).text).toContain('marqué comme lu')
    await post(`${LIST}/${two}/traite`)
    expect(await test.listed('?lecture=non-lus')).toEqual(['Trois', 'Deux'])
    expect(await test.listed('?suite=traites')).toEqual(['Deux'])
    expect(await test.listed('?mots=deux&suite=a-traiter')).toEqual([])

    await post(`${LIST}/etiquettes`, { nom: '  Pièce   jointe ' })
    const again = await post(`${LIST}/etiquettes`, { nom: 'Pièce jointe' })
    expect([again.status, again.text.includes('aria-invalid')]).toEqual([400, true])
    const [label] = await test.store.db.selectFrom('label').selectAll().execute()
    expect(label?.name).toBe('Pièce jointe')
    await post(`${LIST}/${one}/etiquettes`, { [`etiquette_${label?.id}`]: '1', etiquette_99: '1' })
    expect(await test.listed(`?etiquette=${label?.id}`)).toEqual(['Un'])
    await post(`${LIST}/${one}/etiquettes`)
    expect(await test.listed(`?etiquette=${label?.id}`)).toEqual([])
    await post(`${LIST}/etiquettes/${label?.id}/suppression`)
    expect(await test.store.db.selectFrom('label').selectAll().execute()).toEqual([])

    const [, ids = ''] = /name="ids" value="([\d ]+)"/.exec((await test.agent.get(LIST)).text) ?? []
    await post(`${LIST}/lus?note=3`, { ids })
    expect(await test.listed('?lecture=non-lus')).toEqual([])
  })

  it('have twenty labels at most', async () => {
    const test = await open(engine)
    for (let i = 1; i <= 20; i++) await test.agent.post(`${LIST}/etiquettes`, { nom: `E${i}` })
    expect((await test.agent.post(`${LIST}/etiquettes`, { nom: 'E21' })).status).toBe(400)
    expect(await test.store.db.selectFrom('label').selectAll().execute()).toHaveLength(20)
  })

  it('are a reader’s to read, not to change', async () => {
    const test = await open(engine, 'reader')
    const [one = ''] = await write(test, 'Un')
    expect((await test.agent.post(`${LIST}/${one}/lu`)).status).toBe(303)
    for (const act of ['traite', 'a-traiter', 'etiquettes', 'masquage', 'publication']) {
      expect([act, (await test.agent.post(`${LIST}/${one}/${act}`)).status]).toEqual([act, 403])
    }
    expect((await test.agent.get(`${LIST}/${one}`)).text).not.toContain('masquage')
    expect((await test.agent.get('/pilotage/demarches/1618/commentaires')).status).toBe(404)
  })

  it('of another démarche cannot be reached by the address of one’s own', async () => {
    const test = await open(engine)
    const [other = ''] = await write(test, ['Ailleurs', { demarche: 1618 }])
    const [row] = await test.store.db.selectFrom('comment').selectAll().execute()
    expect((await test.agent.get(`${LIST}/${other}`)).status).toBe(404)
    expect((await test.agent.post(`${LIST}/${other}/lu`)).status).toBe(404)
    await test.agent.post(`${LIST}/lus`, { ids: String(row?.id) })
    expect((await test.store.db.selectFrom('comment').select('seen').execute())[0]?.seen).toBe(0)
  })

  it('lose what a manager takes out, and nothing is added; the log says who, not what', async () => {
    const test = await open(engine)
    const [one = ''] = await write(test, 'Mme Durand, guichet 3, a été odieuse')
    const mask = (text: string) =>
      test.agent.post(`${LIST}/${one}/masquage`, { champ: 'comment', texte_comment: text })
    const added = await mask('Mme Durand, guichet 3, a été charmante')
    expect(added.status).toBe(400)
    expect(added.text).toContain('charmante')
    expect((await mask('Mme Durand, guichet 3, a été odieuse')).status).toBe(400)
    expect((await mask('Mme ***, guichet 3, a été odieuse')).status).toBe(303)
    expect(await test.listed()).toEqual(['Mme [masqué], guichet 3, a été odieuse'])
    expect(await test.listed('?mots=durand')).toEqual([])
    const log = await test.store.db.selectFrom('audit').selectAll().execute()
    expect(log.at(-1)).toMatchObject({
      person: test.agent.person,
      act: 'POST /pilotage/demarches/:demarche/commentaires/:vote/masquage',
    })
    expect(JSON.stringify(log)).not.toMatch(/Durand|odieuse/)
    const rows = await test.store.db.selectFrom('vote').select('digest').execute()
    expect(rows[0]?.digest).toHaveLength(0)
  })

  it('are published with an answer once a moderator agrees, until their author takes them back', async () => {
    const test = await open(engine)
    const [one = ''] = await write(test, 'Formulaire trop long')
    const propose = (agent: typeof test.agent, reponse: string) =>
      agent.post(`${LIST}/${one}/publication`, { reponse })
    const published = async () => (await test.call('GET', '/api/v1/opinions')).body.demarches
    expect((await propose(test.agent, 'Merci.')).text).toContain('24 heures')
    test.clock.advance(2 * DAY_MS)
    const agent = await asAgent(test, { email: 'b@example.gouv.fr', isAdmin: true })
    expect((await propose(agent, ' ')).status).toBe(400)
    expect((await propose(agent, 'Merci, il est plus court. Écrire à a@b.fr')).status).toBe(303)
    expect((await propose(agent, 'Encore')).status).toBe(400)
    expect(await published()).toEqual([])

    const waiting = (await test.call('GET', '/api/v1/admin/opinions', { headers: asAdmin })).body.opinions
    expect(waiting).toMatchObject([
      { text: 'Formulaire trop long', answer: { text: 'Merci, il est plus court. Écrire à [e-mail]' } },
    ])
    const decision = { headers: asAdmin, payload: { decision: 'publish' } }
    const url = `/api/v1/admin/opinions/${waiting[0].number}/decision`
    expect((await test.call('POST', url, decision)).status).toBe(204)
    expect(await published()).toMatchObject([
      {
        id: 1617,
        opinions: [
          {
            ...{ month: '2026-11', outcome: 'done', satisfaction: 3, text: 'Formulaire trop long' },
            answer: { text: 'Merci, il est plus court. Écrire à [e-mail]', month: '2026-11' },
          },
        ],
      },
    ])
    expect((await agent.get(`${LIST}/${one}`)).text).toContain('Publié dans l’observatoire')

    const authorization = `Bearer ${test.store.editTokenOf(one)}`
    expect((await test.call('DELETE', `/api/v1/votes/${one}`, { headers: { authorization } })).status).toBe(
      204,
    )
    expect(await published()).toEqual([])
    expect(await test.store.db.selectFrom('opinion').selectAll().execute()).toEqual([])
  })

  it('tell the words that come up often, and the mean of the marks they came with', async () => {
    const test = await open(engine)
    await write(
      test,
      ['Le problème du formulaire', { satisfaction: 1 }],
      ['Un PROBLÈME, puis un probleme', { satisfaction: 2 }],
      'Formulaire envoyé à jean@exemple.fr',
      'Écrit à paul@exemple.fr',
    )
    const { text } = await test.agent.get(`${LIST}/mots`)
    const rows = [
      ...text.matchAll(
        /<a href="[^"]*mots=[^"]*">([^<]+)<\/a><\/th><td[^>]*>(.*?)<\/td><td[^>]*>(.*?)<\/td>/g,
      ),
    ]
    expect(rows.map(([, ...cells]) => cells)).toEqual([
      ['formulaire', '2', '5,0'],
      ['problème', '2', '2,5'],
    ])
  })

  it('show what else the vote says, and nothing of who', async () => {
    const test = await open(engine)
    const answers = { comprehension: 5, contact_tried: [9], contact_reached: { 9: 17 } }
    const [one = ''] = await write(test, ['Bof', { locale: 'en', satisfaction: 2, answers }])
    const { text } = await test.agent.get(`${LIST}/${one}`)
    for (const said of ['Moyen', 'Plutôt non', 'Au guichet', 'English']) expect(text).toContain(said)
  })
})
