import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import { ProblemError } from '../http/problem.ts'
import { logOf } from '../http/request-log.ts'
import { type Actor, addAuditEntry } from '../store/audit.ts'
import type { Store } from '../store/store.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Each use leaves a line in the audit log: an act elsewhere, or a read that hands out so much. */
    /** `without-body`: what is sent holds what must not be kept. `false`: it writes its line itself. */
    isAudited?: true | 'without-body' | false
  }
  interface FastifyInstance {
    /** Every route that would leave a line of itself, by its method and pattern; methods that are refused too. */
    audited: ReadonlySet<string>
  }
}

/** The act may be asked for again. */
class UnwrittenError extends Error {
  override name = 'UnwrittenError'
  readonly statusCode = 503
}

/** Where every act is an administrator's or an agent's. */
const AUDITED = ['/api/v1/admin/', '/pilotage/']
/** As the table has it. */
const MAX_DETAIL_CHARS = 2_000

export interface AuditParts {
  /** Who acts. @throws {ProblemError} where it carries a bad key */
  actorOf: (request: FastifyRequest) => Actor | undefined
  store: Store
  /** Clock, ms. */
  now: () => number
}

/**
 * Makes every act that is added from now on leave a line in the audit log: whatever is no mere read under
 * `/api/v1/admin` or `/pilotage`, and the routes that say so themselves.
 *
 * The line is written after the key and the request were found good, and before the act: an act whose line cannot
 * be written does not take place. One that is then refused (a démarche that is not known) leaves its line too. What
 * comes without a key, or with one that lacks the scope, leaves none: anybody could fill the log.
 */
export function useAudit(app: FastifyInstance, parts: AuditParts): void {
  const audit = (request: FastifyRequest) => writeLine(request, parts)
  const audited = new Set<string>()
  app.decorate('audited', audited)
  app.addHook('onRoute', (route) => {
    if (!isAct(route)) return
    route.preHandler = [audit, ...[route.preHandler ?? []].flat()]
    for (const method of [route.method].flat()) audited.add(`${method} ${route.url}`)
  })
}

function isAct({ method, url, config }: RouteOptions): boolean {
  if (config?.isAudited !== undefined) return config.isAudited !== false
  return (
    AUDITED.some((start) => url.startsWith(start)) &&
    [method].flat().some((one) => one !== 'GET' && one !== 'HEAD')
  )
}

async function writeLine(request: FastifyRequest, { actorOf, store, now }: AuditParts): Promise<void> {
  const by = actorOf(request)
  if (!by) throw new ProblemError('key-required')
  const act = `${request.method} ${request.routeOptions.url}`
  try {
    await addAuditEntry(store, { at: now(), by, act, detail: detailOf(request) })
  } catch (err) {
    logOf(request).error({ err }, 'an act was refused: its line of the audit log could not be written')
    throw new UnwrittenError('the line of the audit log could not be written', { cause: err })
  }
}

/**
 * What was asked, as JSON. A part is told only where a schema has said what may stand in it, which no secret does:
 * an imported file is not. Of an address that none describes, its numbers are told: of which démarche, which button.
 * A body that is long is told by its length.
 */
function detailOf({ params, query, body, routeOptions }: FastifyRequest): string {
  const { schema = {}, config } = routeOptions
  const asked = {
    params: schema.params ? params : numbersOf(params),
    query: schema.querystring ? query : undefined,
  }
  const detail = JSON.stringify({
    ...asked,
    body: schema.body && config.isAudited !== 'without-body' ? body : undefined,
  })
  if (detail.length <= MAX_DETAIL_CHARS) return detail
  return JSON.stringify({ ...asked, bodyChars: JSON.stringify(body).length })
}

function numbersOf(params: unknown): Record<string, unknown> | undefined {
  const numbers = Object.entries(params ?? {}).filter(([, value]) => /^\d{1,9}$/.test(String(value)))
  return numbers.length > 0 ? Object.fromEntries(numbers) : undefined
}
