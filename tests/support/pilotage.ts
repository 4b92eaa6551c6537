import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDemarches } from '@monavis/examples/demonstration/demarches'
import { lastClosedQuarter } from '@monavis/examples/demonstration/newest-edition'
import { plant } from '@monavis/examples/demonstration/seed'
import { buildApp } from '../../collector/src/app/build-app.ts'
import { readSettings } from '../../collector/src/app/settings.ts'
// For the type of `app.rights`.
import '../../collector/src/pages/pilotage/gate.ts'
import type { Right } from '../../collector/src/pilotage/rights.ts'
import { idText } from '../../collector/src/store/ids.ts'
import { openStore } from '../../collector/src/store/store.ts'
import { type SignedIn, signIn } from './agents.ts'
import { ADMIN_KEY, asAdmin } from './app.ts'
import { freePort } from './free-port.ts'
import { voteId } from './votes.ts'

/** Of the demonstration: open, with opinions, reports and actions under way. */
const DEMARCHES = [1617, 115, 3100]
/** More than a page of them. */
const COMMENTS = 60

/** A page of the pilotage. */
export interface PilotagePage {
  /** Path and query. */
  address: string
  /** Who it is for. */
  right: Right
}

/** A service with a démarche that has been used for a while. */
export interface Pilotage {
  url: string
  /** An administrator of the instance, who has come in. */
  admin: SignedIn
  /** Every address of a page there is, whoever added it; of each kind of thing, one that is there. */
  pages: PilotagePage[]
}

/**
 * Starts the service on a port, with {@link DEMARCHES} and what citizens have said of them.
 * @param atEnd takes what is to be done at its end, last first
 */
export async function startPilotage(atEnd: (end: () => Promise<void>) => void): Promise<Pilotage> {
  const folder = await mkdtemp(join(tmpdir(), 'monavis-pilotage-'))
  atEnd(() => rm(folder, { recursive: true }))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const settings = readSettings({
    PORT: String(port),
    PUBLIC_URL: url,
    DATABASE_URL: `sqlite:${join(folder, 'monavis.sqlite')}`,
    ADMIN_KEY,
    PUBLISH_FROM: '1',
    RATE_LIMIT_PER_MINUTE: '0',
    LOG_LEVEL: 'warn',
  })
  const store = await openStore(settings.databaseUrl)
  atEnd(() => store.close())
  const app = await buildApp({ settings, store, now: Date.now })
  atEnd(() => app.close())
  await app.listen({ port, host: '127.0.0.1' })
  const demarches = readDemarches().filter(({ id }) => DEMARCHES.includes(id))
  await plant({ url, key: ADMIN_KEY }, demarches, Date.now(), 200)
  const votes = await castWithComments(url)
  const admin = await signIn(store, Date.now(), {
    isAdmin: true,
    mandates: [{ role: 'manager', over: { demarche: 1617 } }],
  })
  const [report] = await store.db.selectFrom('report').select('id').limit(1).execute()
  /** What stands in the place of a parameter; of those that are not here, 1. */
  const params: Record<string, string> = {
    demarche: '1617',
    edition: lastClosedQuarter(Date.now()),
    person: String(admin.person),
    vote: votes[0] ?? '',
    report: report ? idText(report.id) : '',
  }
  const pages = [...app.rights].flatMap(([route, right]) => {
    const [method, pattern = ''] = route.split(' ')
    if (method !== 'GET') return []
    return [
      { right, address: pattern.replace(/:(\w+)(\([^)]*\))?/g, (_, name: string) => params[name] ?? '1') },
    ]
  })
  return { url, admin, pages }
}

/** @returns the ids of the votes, the newest last */
async function castWithComments(url: string): Promise<string[]> {
  const ids: string[] = []
  for (let i = 0; i < COMMENTS; i++) {
    const vote = {
      ...{ id: voteId(), demarche: 1617, satisfaction: 1 + (i % 3) },
      answers: { comprehension: 4 + (i % 5), contact_tried: [9] },
      comment: `Numéro ${i} : la pièce demandée n’est pas celle que la page annonce, et il faut tout recommencer.`,
    }
    const body = JSON.stringify(vote)
    const response = await fetch(`${url}/api/v1/votes`, {
      method: 'POST',
      headers: { ...asAdmin, 'content-type': 'application/json' },
      body,
    })
    if (!response.ok) throw new Error(`a vote was refused: ${await response.text()}`)
    ids.push(vote.id)
  }
  return ids
}
