import { describe, expect, it } from 'vitest'
import { PILOTAGE_URL } from '../../../../../tests/support/agents.ts'
import { createTestApp } from '../../../../../tests/support/app.ts'
import { engines } from '../../../../../tests/support/databases.ts'
import { startOidcServer } from '../../../../../tests/support/oidc-provider.ts'
import { LANGUAGES } from '../../../http/language.ts'
// For the types of `app.routes`, `app.audited` and `app.rights`.
import '../../../app/allowed-methods.ts'
import '../../../registry/audit.ts'
import '../gate.ts'
import { ACT_WORDS, wordsOf } from './act-words.ts'

const [engine] = engines
if (!engine) throw new Error('no engine')

/** Lines that are written by hand: of who came in, of the end of a file, of a command. */
const WAY_IN = 'GET /pilotage/connexion/retour'
const FILE = 'GET /pilotage/demarches/:demarche/sorties/fichier'
const COMMAND = 'monavis admin invite'

describe('the words of the audit log', () => {
  it('are there for every act that can leave a line, and for no other', async () => {
    const { env } = await startOidcServer(PILOTAGE_URL)
    const { app } = await createTestApp(engine, { PUBLIC_URL: PILOTAGE_URL, ...env })
    await app.ready()
    expect(app.rights.has(WAY_IN) && app.audited.has(FILE)).toBe(true)
    // The others are answered 405, and leave none.
    const audited = [...app.audited].filter((act) => {
      const [method = '', url = ''] = act.split(' ')
      return app.routes.get(url)?.includes(method)
    })
    // Any act of the pilotage may be refused, which leaves a line of its own.
    const posted = [...app.rights.keys()].filter((route) => route.startsWith('POST '))
    const acts = new Set([...audited, ...posted, WAY_IN, `${FILE}: end`, COMMAND])
    for (const lang of LANGUAGES)
      expect(Object.keys(ACT_WORDS[lang]).toSorted()).toEqual([...acts].toSorted())
  })

  it.each(LANGUAGES)('tell each act from every other: %s', (lang) => {
    const words = Object.keys(ACT_WORDS[lang]).map((act) => wordsOf(act, lang))
    expect(words.filter((one, i) => words.indexOf(one) !== i)).toEqual([])
  })

  it('say nothing of an act that is no longer known', () => {
    expect(wordsOf('POST /pilotage/autrefois', 'fr')).toBeUndefined()
    expect(wordsOf('toString', 'fr')).toBeUndefined()
  })
})
