import { LIMITS } from '@monavis/shared/vote'
import { Registry } from '@prometheus-io/client'
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { pino } from 'pino'
import { citizenErasureRoutes } from '../citizens/erasure-routes.ts'
import { opinionAdminRoutes } from '../citizens/opinions/admin-routes.ts'
import { createOpinionDesk } from '../citizens/opinions/opinion-desk.ts'
import { opinionRoutes } from '../citizens/opinions/routes.ts'
import { proposalAddresses } from '../citizens/proposals/addresses.ts'
import { proposalAdminRoutes } from '../citizens/proposals/admin-routes.ts'
import { openProposals } from '../citizens/proposals/proposal-desk.ts'
import { proposalRoutes } from '../citizens/proposals/routes.ts'
import { createSupporters } from '../citizens/proposals/supporters.ts'
import { reportAdminRoutes } from '../citizens/reports/admin-routes.ts'
import { createReportDesk } from '../citizens/reports/report-desk.ts'
import { reportRoutes } from '../citizens/reports/routes.ts'
import { createUsage } from '../citizens/usage/usage.ts'
import { usageRoutes } from '../citizens/usage/usage-routes.ts'
import { editionAdminRoutes } from '../editions/admin-routes.ts'
import { openEditions } from '../editions/edition-desk.ts'
import { editionRoutes } from '../editions/routes.ts'
import { useBodies } from '../http/bodies.ts'
import { answerClientError } from '../http/client-errors.ts'
import { answerUnknownAddresses, tallyProblems, useProblems } from '../http/errors.ts'
import { sendProblem } from '../http/problem.ts'
import { createRequestIds } from '../http/request-ids.ts'
import { OneLog } from '../http/request-log.ts'
import { useSerialization } from '../http/serialization.ts'
import { tellUnchanged } from '../http/unchanged.ts'
import { useValidation } from '../http/validation.ts'
import { openApiRoutes } from '../jdma/open-api-routes.ts'
import { trpcRoutes } from '../jdma/trpc-routes.ts'
import { openDataRoutes } from '../opendata/routes.ts'
import { accessibilityPage } from '../pages/accessibility-page.tsx'
import { dataPage } from '../pages/data-page.tsx'
import { methodPage } from '../pages/method-page.tsx'
import { opinionPageRoutes } from '../pages/opinions/opinion-page-routes.ts'
import { usePageSecurity } from '../pages/page-security.ts'
import { verificationRoutes } from '../pages/pilotage/declare/verification-routes.tsx'
import { pilotageRoutes } from '../pages/pilotage/pilotage-routes.tsx'
import { PILOTAGE_POLICY } from '../pages/pilotage/policy.ts'
import { privacyPage } from '../pages/privacy-page.tsx'
import { proposalPageRoutes } from '../pages/proposals/proposal-routes.ts'
import { reportPages } from '../pages/reports/report-routes.ts'
import { servicePages } from '../pages/service-pages.tsx'
import { shortLinkRoutes } from '../pages/short-link-routes.ts'
import { usagePage } from '../pages/usage-page.tsx'
import { votePageRoutes } from '../pages/vote-page-routes.ts'
import { openPilotage } from '../pilotage/open-pilotage.ts'
import { useAudit } from '../registry/audit.ts'
import { auditRoutes } from '../registry/audit-routes.ts'
import { openKeyring } from '../registry/keyring.ts'
import { createOrigins } from '../registry/origins.ts'
import { openRegistry } from '../registry/registry.ts'
import { registryRoutes } from '../registry/routes.ts'
import { openTokenSecrets } from '../registry/token-secrets.ts'
import { createFeedTally } from '../scores/feed-cache.ts'
import { scoreRoutes } from '../scores/routes.ts'
import type { Store } from '../store/store.ts'
import { troubleOf } from '../store/trouble.ts'
import { voteAdminRoutes } from '../votes/admin-routes.ts'
import { createCommitQueue } from '../votes/commit-queue.ts'
import { erasureRoutes } from '../votes/erasure-routes.ts'
import { startHousekeeping } from '../votes/housekeeping.ts'
import { letTry } from '../votes/let-try.ts'
import { voteRoutes } from '../votes/routes.ts'
import { createSuspectDesk } from '../votes/suspect-desk.ts'
import { suspectRoutes } from '../votes/suspect-routes.ts'
import { createSuspicions } from '../votes/suspicion.ts'
import { createVoteDesk } from '../votes/vote-desk.ts'
import { createVoteLimit } from '../votes/vote-limit.ts'
import { createVoteTally, tallyVotes } from '../votes/vote-tally.ts'
import { useAllowedMethods } from './allowed-methods.ts'
import { assetRoutes } from './assets.ts'
import { watchClock } from './clock-watch.ts'
import { watchConnections } from './connections.ts'
import { useDocumentation } from './documentation.ts'
import { createDoorLimits } from './door-limits.ts'
import { healthRoutes } from './health-routes.ts'
import { measureCommits, showMetrics } from './metrics.ts'
import { type Overload, shedOverload } from './overload.ts'
import { useNoStore, useSecurity } from './security.ts'
import { type Settings, shownSettings } from './settings.ts'
import { serverTimeouts, TIMEOUTS, type Timeouts } from './timeouts.ts'
import { VERSION } from './version.ts'
import { readWidgetFiles } from './widget-files.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** What Prometheus reads: see docs/watching.md. */
    metrics: Registry
  }
}

export interface AppParts {
  settings: Settings
  store: Store
  /** Clock, ms. */
  now: () => number
  /** Where the log goes; standard output without it. */
  logStream?: { write(line: string): void }
  timeouts?: Timeouts
}

/** Puts the rooms together into a service that is ready to listen. Closing it writes what is still in memory. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const { settings, store, now, logStream = process.stdout, timeouts = TIMEOUTS } = parts
  const log = pino(
    {
      level: settings.logLevel,
      // An error may carry the packet it could not read, address and token included.
      serializers: { err: ({ name, message, code, stack = '' }) => ({ type: name, message, code, stack }) },
    },
    // Written at once, where pino's own stream would still hold the last line when the process is killed.
    logStream,
  )
  const app = Fastify({
    ...serverTimeouts(timeouts),
    bodyLimit: LIMITS.maxBodyBytes,
    clientErrorHandler: answerClientError,
    // An address that cannot be read: Fastify answers it before any route is looked for.
    frameworkErrors: (_error, request, reply) => void sendProblem(request, reply, 'not-found'),
    genReqId: createRequestIds(),
    trustProxy: trustProxy(settings.trustProxy),
    // What still comes in over an open connection is taken like any other, and its client told to leave.
    return503OnClosing: false,
    logController: new OneLog(log),
  })
  app.log = log
  useBodies(app)
  useValidation(app)
  useSerialization(app)
  useProblems(app, (error) => troubleOf(error) !== undefined)
  const problems = tallyProblems(app)
  await useSecurity(app, settings.publicUrl)
  const refuseOtherMethods = useAllowedMethods(app)
  app.decorate('rights', new Map())
  warnOfUntrustedProxy(app, settings)

  const registry = await openRegistry(store)
  const keyring = await openKeyring(store, settings.adminKey, now)
  useAudit(app, {
    actorOf: (request) => {
      if (request.agent) return { person: request.agent.id }
      const key = keyring.bearerOf(request)
      return key && { key }
    },
    store,
    now,
  })
  const origins = createOrigins(store, settings.publicUrl, now, (err) =>
    app.log.warn({ err }, 'the origins seen could not be written'),
  )
  const metrics = new Registry()
  app.decorate('metrics', metrics)
  const queue = createCommitQueue(measureCommits(store.commitVotes, metrics), (err) =>
    app.log.error({ err }, 'votes could not be stored'),
  )
  const housekeeping = startHousekeeping({
    store,
    commentRetentionDays: settings.commentRetentionDays,
    now,
    onDone: (deleted) => app.log.info(deleted, 'deleted what is past its time'),
    onError: (err) => app.log.warn({ err }, 'housekeeping failed; it will be tried again'),
  })
  const pilotage = openPilotage({ registry, store, settings, log: app.log, now })
  app.addHook('onClose', async () => {
    await pilotage.close()
    await housekeeping.close()
    await queue.drain()
    await origins.close()
  })
  const tokenSecrets = await openTokenSecrets(store)
  const editions = await openEditions({ registry, store, publishFrom: settings.publishFrom }, now)
  const proposals = await openProposals({ registry, store, supporters: createSupporters(now), now })
  const addresses = proposalAddresses(settings.publicUrl, settings.observatoryUrl)
  const ownOrigins = [settings.publicUrl, settings.observatoryUrl ?? []]
    .flat()
    .map((url) => new URL(url).origin)
  const widget = await readWidgetFiles()
  const suspicions = createSuspicions(now)
  const votes = createVoteTally()
  const counted = createVoteDesk({ registry, origins, queue, suspicions, tokenSecrets, now })
  const desk = letTry(tallyVotes(counted, votes), registry, settings.publicUrl)
  const opinions = createOpinionDesk({ registry, store, votes: desk, now })
  const reports = createReportDesk({ keyring, registry, store, now })
  const suspects = createSuspectDesk(store, now)
  const limit = createVoteLimit(app, settings.rateLimitPerMinute, now)
  const doors = await createDoorLimits(app, settings.rateLimitPerMinute, limit)
  answerUnknownAddresses(app, doors.lost)
  refuseOtherMethods(doors.lost)

  const clock = watchClock(now, (ms) => app.log.warn({ ms }, 'the clock has jumped'))
  app.addHook('onClose', async () => clock.stop())
  const feed = createFeedTally()
  const connections = watchConnections(app.server)
  const overload: Overload = { shed: 0 }
  showMetrics({ registry: metrics, store, queue, votes, feed, problems, clock, connections, overload, now })

  const usage = createUsage({ registry, store, now })
  const health = {
    databaseUrl: settings.databaseUrl,
    version: VERSION,
    queueLength: queue.length,
    startedAt: now(),
  }
  await useDocumentation(app, settings.publicUrl, VERSION)
  await app.register(async (work) => {
    shedOverload(work, overload)
    await work.register(voteRoutes, { desk, limit })
    await work.register(opinionRoutes, { desk: opinions, limit, registry, store, now })
    await work.register(async (keyed) => {
      doors.guardKeys(keyed)
      await keyed.register(async (admin) => {
        useNoStore(admin)
        await admin.register(voteAdminRoutes, { desk, keyring, registry, store, now })
        await admin.register(erasureRoutes, { desk, keyring })
        await admin.register(registryRoutes, {
          keyring,
          origins,
          registry,
          tokenSecrets,
          publicUrl: settings.publicUrl,
          scripts: widget.scripts,
        })
        await admin.register(opinionAdminRoutes, { desk: opinions, keyring, store })
        await admin.register(auditRoutes, { keyring, store })
        await admin.register(editionAdminRoutes, { desk: editions, keyring, store, now })
        await admin.register(proposalAdminRoutes, { desk: proposals, keyring })
        await admin.register(reportAdminRoutes, { desk: reports, keyring })
        await admin.register(citizenErasureRoutes, { opinions, proposals, reports, keyring })
        await admin.register(suspectRoutes, { desk: suspects, keyring })
      })
      await keyed.register(reportRoutes, { desk: reports, keyring, limit })
      const { publishFrom } = settings
      const limitCold = doors.coldWindows
      await keyed.register(scoreRoutes, {
        keyring,
        registry,
        store,
        now,
        publicUrl: settings.publicUrl,
        publishFrom,
        limitCold,
        tally: feed,
        unchanged: tellUnchanged(app),
      })
      await keyed.register(editionRoutes, { desk: editions, store, limitCold })
      await keyed.register(openDataRoutes, {
        desk: editions,
        registry,
        store,
        now,
        publicUrl: settings.publicUrl,
        publishFrom,
        limitCold,
      })
      await keyed.register(usageRoutes, { usage })
      await keyed.register(openApiRoutes, {
        keyring,
        registry,
        store,
        publicUrl: settings.publicUrl,
        scripts: widget.scripts,
      })
    })
    await work.register(proposalRoutes, { desk: proposals, addresses, origins: ownOrigins })
    await work.register(trpcRoutes, { registry, store })
    await work.register(async (pages) => {
      await usePageSecurity(pages)
      const { observatoryUrl, publicUrl } = settings
      await pages.register(votePageRoutes, { desk, opinions, limit, registry, store, now })
      await pages.register(opinionPageRoutes, {
        opinions,
        limit,
        registry,
        store,
        now,
        publicUrl,
        observatoryUrl,
      })
      await pages.register(proposalPageRoutes, {
        desk: proposals,
        addresses,
        publicUrl,
        observatoryUrl,
        origins: ownOrigins,
        now,
      })
      await pages.register(reportPages, {
        desk: reports,
        guesses: doors.guesses,
        keyring,
        limit,
        registry,
        publicUrl,
        observatoryUrl,
        now,
      })
      await pages.register(privacyPage, { commentRetentionDays: settings.commentRetentionDays })
      await pages.register(accessibilityPage)
      await pages.register(methodPage, { publishFrom: settings.publishFrom, now })
      await pages.register(dataPage, { publicUrl: settings.publicUrl })
      await pages.register(usagePage, { usage })
      await pages.register(servicePages)
      await pages.register(shortLinkRoutes, { registry })
      await pages.register(verificationRoutes, { checks: pilotage.checks })
    })
    await work.register(async (agents) => {
      await usePageSecurity(agents, PILOTAGE_POLICY)
      await agents.register(pilotageRoutes, {
        ...pilotage,
        limit: doors.calls,
        opinions,
        registry,
        store,
        editions,
        publishFrom: settings.publishFrom,
        publicUrl: settings.publicUrl,
        scripts: widget.scripts,
        keyring,
        now,
        instance: {
          ...{ keyring, opinions, proposals, reports, editions, suspects },
          health,
          settings: shownSettings(settings),
        },
      })
    })
  })
  // Answered from memory: refusing it would cost as much. And how the service does is asked just then.
  await app.register(assetRoutes, { immutable: widget.immutable })
  await app.register(healthRoutes, { store })
  return app
}

/** A number of proxies is the number of hops, from ours outwards, whose word is taken. */
function trustProxy(setting: Settings['trustProxy']): NonNullable<FastifyServerOptions['trustProxy']> {
  return typeof setting === 'number' ? (_address, hop) => hop < setting : setting
}

/** Behind a proxy that is not trusted, the whole nation is one client, and soon refused. */
function warnOfUntrustedProxy(app: FastifyInstance, { trustProxy, rateLimitPerMinute }: Settings): void {
  if (trustProxy !== false || rateLimitPerMinute === 0) return
  let isWarned = false
  app.addHook('onRequest', (request, _reply, done) => {
    if (!isWarned && request.headers['x-forwarded-for'] !== undefined) {
      isWarned = true
      app.log.warn('X-Forwarded-For seen but TRUST_PROXY is not set: every visitor counts as one client')
    }
    done()
  })
}
