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
import { openStore } from '../../collector/src/store/store.ts'
import { type SignedIn, signIn } from './agents.ts'
import { ADMIN_KEY } from './app.ts'
import { freePort } from './free-port.ts'
import { startMailServer } from './mail-server.ts'
import { castVotes, usePilotage } from './used-pilotage.ts'

/** Of the demonstration: open, with opinions, reports and actions under way. */
const DEMARCHES = [1617, 115, 3100]
/** More than a day. */
const SOME_TIME_MS = 25 * 3_600_000

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
 * Starts the service on a port, with {@link DEMARCHES}, what citizens have said of them and what agents have made of it.
 * @param atEnd takes what is to be done at its end, last first
 */
export async function startPilotage(atEnd: (end: () => Promise<void>) => void): Promise<Pilotage> {
  const folder = await mkdtemp(join(tmpdir(), 'monavis-pilotage-'))
  atEnd(() => rm(folder, { recursive: true }))
  const mail = await startMailServer({ atEnd })
  const port = await freePort()
  const url = `http://localhost:${port}`
  const settings = readSettings({
    PORT: String(port),
    PUBLIC_URL: url,
    DATABASE_URL: `sqlite:${join(folder, 'monavis.sqlite')}`,
    ADMIN_KEY,
    PUBLISH_FROM: '1',
    // Clients are told apart by what a proxy says of them.
    TRUST_PROXY: '127.0.0.1',
    RATE_LIMIT_PER_MINUTE: '60000',
    LOG_LEVEL: 'error',
    ...mail.env,
  })
  const store = await openStore(settings.databaseUrl)
  atEnd(() => store.close())
  let late = 0
  const app = await buildApp({ settings, store, now: () => Date.now() - late })
  atEnd(() => app.close())
  await app.listen({ port, host: '127.0.0.1' })
  const demarches = readDemarches().filter(({ id }) => DEMARCHES.includes(id))
  await plant({ url, key: ADMIN_KEY }, demarches, Date.now(), 200)
  // Of today, nothing can be ruled on or proposed for publication.
  late = SOME_TIME_MS
  const votes = await castVotes(url, Date.now() - late)
  late = 0
  const admin = await signIn(store, Date.now(), {
    isAdmin: true,
    mandates: [{ role: 'manager', over: { demarche: 1617 } }],
  })
  /** What stands in the place of a parameter; of those that are not here, 1. */
  const params: Record<string, string> = {
    demarche: '1617',
    edition: lastClosedQuarter(Date.now()),
    person: String(admin.person),
    ...(await usePilotage(url, store, { admin, votes })),
  }
  const pages = [...app.rights].flatMap(([route, right]) => {
    const [method, pattern = ''] = route.split(' ')
    if (method !== 'GET') return []
    const of = (name: string) =>
      pattern.split('/').reduce((found, part) => params[`${part}/${name}`] ?? found, params[name] ?? '1')
    return [{ right, address: pattern.replace(/:(\w+)(\([^)]*\))?/g, (_, name: string) => of(name)) }]
  })
  return { url, admin, pages }
}
