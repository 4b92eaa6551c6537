import { LIMITS } from '@monavis/shared/vote'
import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'
import { useProblems } from '../http/errors.ts'
import { sendProblem } from '../http/problem.ts'
import { useValidation } from '../http/validation.ts'
import { opinionRoutes } from '../pages/opinion-routes.ts'
import { usePageSecurity } from '../pages/page-security.ts'
import { privacyPage } from '../pages/privacy-page.tsx'
import { servicePages } from '../pages/service-pages.tsx'
import { openKeyring } from '../registry/keyring.ts'
import { createOrigins } from '../registry/origins.ts'
import { openRegistry } from '../registry/registry.ts'
import { registryRoutes } from '../registry/routes.ts'
import { openTokenSecrets } from '../registry/token-secrets.ts'
import { scoreRoutes } from '../scores/routes.ts'
import type { Store } from '../store/store.ts'
import { voteAdminRoutes } from '../votes/admin-routes.ts'
import { createCommitQueue } from '../votes/commit-queue.ts'
import { erasureRoutes } from '../votes/erasure-routes.ts'
import { startHousekeeping } from '../votes/housekeeping.ts'
import { voteRoutes } from '../votes/routes.ts'
import { createSuspectDesk } from '../votes/suspect-desk.ts'
import { suspectRoutes } from '../votes/suspect-routes.ts'
import { createSuspicions } from '../votes/suspicion.ts'
import { createVoteDesk } from '../votes/vote-desk.ts'
import { createVoteLimit } from '../votes/vote-limit.ts'
import { assetRoutes } from './assets.ts'
import { useDocumentation } from './documentation.ts'
import { healthRoutes } from './health-routes.ts'
import { useSecurity } from './security.ts'
import type { Settings } from './settings.ts'
import { VERSION } from './version.ts'

export interface AppParts {
  settings: Settings
  store: Store
  /** Clock, ms. */
  now: () => number
  /** Where the log goes; standard output without it. */
  logStream?: { write(line: string): void }
}

/** Puts the rooms together into a service that is ready to listen. Closing it writes what is still in memory. */
export async function buildApp({ settings, store, now, logStream }: AppParts): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: LIMITS.maxBodyBytes,
    // An address that cannot be read: Fastify answers it before any route is looked for.
    frameworkErrors: (_error, request, reply) => void sendProblem(request, reply, 'not-found'),
    trustProxy: trustProxy(settings.trustProxy),
    // A line a request would cost half the throughput, and hold the address of each person.
    logController: new LogController({ disableRequestLogging: true }),
    logger: {
      level: settings.logLevel,
      serializers: {
        req: ({ id, method, routeOptions }) => ({ id, method, route: routeOptions.url }),
        // An error may carry the packet it could not read, address and token included.
        err: ({ name, message, code, stack = '' }) => ({ type: name, message, code, stack }),
      },
      ...(logStream && { stream: logStream }),
    },
  })
  // JSON is what this service speaks; a room that takes something else says so itself.
  app.removeContentTypeParser('text/plain')
  useValidation(app)
  useProblems(app)
  await useSecurity(app, settings.publicUrl)
  warnOfUntrustedProxy(app, settings)

  const registry = await openRegistry(store)
  const keyring = await openKeyring(store, settings.adminKey, now)
  const origins = createOrigins(store, settings.publicUrl, now, (err) =>
    app.log.warn({ err }, 'the origins seen could not be written'),
  )
  const queue = createCommitQueue(store.commitVotes, (err) =>
    app.log.error({ err }, 'votes could not be stored'),
  )
  const housekeeping = startHousekeeping({
    store,
    commentRetentionDays: settings.commentRetentionDays,
    now,
    onDone: (deleted) => app.log.info(deleted, 'deleted what is past its time'),
    onError: (err) => app.log.warn({ err }, 'housekeeping failed; it will be tried again'),
  })
  app.addHook('onClose', async () => {
    await housekeeping.close()
    await queue.drain()
    await origins.close()
  })
  const tokenSecrets = await openTokenSecrets(store)
  const suspicions = createSuspicions(now)
  const desk = createVoteDesk({ registry, origins, queue, suspicions, tokenSecrets, now })
  const limit = await createVoteLimit(app, settings.rateLimitPerMinute, now)

  await useDocumentation(app, settings.publicUrl, VERSION)
  await app.register(voteRoutes, { desk, limit })
  await app.register(voteAdminRoutes, { desk, keyring, registry, store, now })
  await app.register(erasureRoutes, { desk, keyring })
  await app.register(registryRoutes, { keyring, origins, registry, tokenSecrets })
  await app.register(suspectRoutes, { desk: createSuspectDesk(store, now), keyring })
  await app.register(scoreRoutes, { keyring, registry, store, now, publishFrom: settings.publishFrom })
  await app.register(async (pages) => {
    await usePageSecurity(pages)
    await pages.register(opinionRoutes, { desk, limit, registry, store, now })
    await pages.register(privacyPage, { commentRetentionDays: settings.commentRetentionDays })
    await pages.register(servicePages)
  })
  await app.register(assetRoutes)
  await app.register(healthRoutes, { store })
  return app
}

/** A number of proxies is the number of hops, from ours outwards, whose word is taken. */
function trustProxy(setting: Settings['trustProxy']): NonNullable<FastifyServerOptions['trustProxy']> {
  return typeof setting === 'number' ? (_address, hop) => hop < setting : setting
}

/** Behind a proxy that is not trusted, the whole nation is one client: its thirty-first vote is refused. */
function warnOfUntrustedProxy(app: FastifyInstance, { trustProxy, rateLimitPerMinute }: Settings): void {
  if (trustProxy !== false || rateLimitPerMinute === 0) return
  let isWarned = false
  app.addHook('onRequest', async (request) => {
    if (isWarned || request.headers['x-forwarded-for'] === undefined) return
    isWarned = true
    app.log.warn('X-Forwarded-For seen but TRUST_PROXY is not set: every visitor counts as one client')
  })
}
