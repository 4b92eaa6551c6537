import { expect, it } from 'vitest'
import { writeButton, writeDemarches } from '../../collector/src/store/demarches.ts'
import { openStore } from '../../collector/src/store/store.ts'
import { engines } from '../support/databases.ts'
import { MONAVIS, run, startCollectorProcess } from '../support/processes.ts'

const ADMIN_KEY = 'an-admin-key-for-tests'
const PUBLIC_URL = 'https://avis.example.gouv.fr'

/** A database where button 1 of démarche 1617 is closed, and button 2 open; prints its codes. */
async function createCodes({ freshUrl }: (typeof engines)[number]) {
  const DATABASE_URL = await freshUrl()
  const store = await openStore(DATABASE_URL)
  const names = { title: 'Acte de naissance', administration: 'Mairie', ministere: 'Intérieur' }
  const listing = { essential: false, public: true, state: 'open', legacyId: null, indicators: {} } as const
  const demarche = { id: 1617, ...names, ...listing, announcements: [] }
  await writeDemarches(store, [demarche], 'Bouton principal')
  for (const number of [1, 2]) {
    const button = { title: 'Fin', origins: [], formId: null, legacySource: null, closed: number === 1 }
    await writeButton(store, { demarche: 1617, number, ...button })
  }
  await store.close()
  const print = async (...words: string[]) => {
    const { said, exitCode } = run(MONAVIS, { DATABASE_URL, PUBLIC_URL }, 'code', ...words)
    return { code: await exitCode, ...said }
  }
  return { DATABASE_URL, print }
}

it.each(engines)('monavis code prints what the service says of a button, on $name', async (engine) => {
  const { DATABASE_URL, print } = await createCodes(engine)
  const { url } = await startCollectorProcess({ DATABASE_URL, ADMIN_KEY, PUBLIC_URL })
  const headers = { authorization: `Bearer ${ADMIN_KEY}` }
  const response = await fetch(`${url}/api/v1/admin/demarches/1617/buttons/2/code`, { headers })
  const { codes } = (await response.json()) as {
    codes: { name: string; when: string; html: string; warning: string | null }[]
  }
  // Without a number: the first that takes votes.
  const { code, out, err } = await print('1617', '--fr')
  expect([code, err]).toEqual([0, ''])
  for (const { name, when, html, warning } of codes) {
    expect(out).toContain(`── ${name}\n${when}\n${warning ? `! ${warning}\n` : ''}\n${html}\n`)
  }
})

const [sqlite] = engines

it.each([
  [['1617', '2'], 0, /demarches-simplifiees will refuse this code: avis\.example\.gouv\.fr is none/],
  [['1617', '1'], 1, /^This button no longer takes votes\.\n$/],
  [['1617', '9', '--fr'], 1, /^Cette démarche n’a pas ce bouton\.\n$/],
  [['42'], 1, /^This démarche is not known\.\n$/],
  [[], 1, /^usage: monavis code <demarche> /],
  [['1617', '2', '3'], 1, /^usage: monavis code/],
  [['1617', '--en'], 1, /^usage: monavis code/],
])('monavis code %j ends with %i', async (words, code, text) => {
  if (!sqlite) throw new Error('no engine')
  const { print } = await createCodes(sqlite)
  const printed = await print(...words)
  expect(printed.code).toBe(code)
  expect(code === 0 ? printed.out : printed.err).toMatch(text)
})
