import cookie from '@fastify/cookie'
import { Tokens } from '@fastify/csrf'
import session from '@fastify/session'
import type {
  FastifyInstance,
  FastifyRequest,
  onRequestAsyncHookHandler,
  RouteOptions,
  Session,
} from 'fastify'
import { refuseOtherOrigins } from '../../http/origin.ts'
import { ProblemError } from '../../http/problem.ts'
import { type Agent, findAgent } from '../../pilotage/agent.ts'
import { type Refusal, type Right, refusalOf } from '../../pilotage/rights.ts'
import { browserOf } from '../../pilotage/sign-in/browser.ts'
import type { RegisteredDemarche, Registry } from '../../registry/registry.ts'
import { addAuditEntry } from '../../store/audit.ts'
import type { Store } from '../../store/store.ts'
import { createSessionStore, SESSION_MS } from './session-store.ts'

declare module 'fastify' {
  interface Session {
    /** Who has come in. */
    person?: number
    /** What the tokens of its forms are made of. */
    csrf?: string
    /** With which browser: so that one's sessions can be told apart. */
    browser?: string
    /** Said on top of the next page: a key of the texts of NOTICES. */
    notice?: string
    /** The language that was asked for last. */
    lang?: string
    /** It was read from the database: one that was ended since a request began must not come back with its answer. */
    isKept?: true
  }
  interface FastifyContextConfig {
    /** Who a page of the pilotage is for; each says so. */
    right?: Right
  }
  interface FastifyInstance {
    /** Who each page and act of the pilotage is for, by its method and pattern: `GET /pilotage`. */
    rights: Map<string, Right>
  }
  interface FastifyRequest {
    /** Who asks for a page of the pilotage. */
    agent: Agent | undefined
    /** The démarche in the address of such a page. */
    demarche: RegisteredDemarche | undefined
  }
}

/** Of the cookie that holds the id of a session. */
export const SESSION_COOKIE = 'pilotage'

// Said in full: its types take an empty list for tokens of another kind.
const tokens = new Tokens({})

/** What a form carries, so that no other site can post it: `_csrf`. */
export function formToken(request: FastifyRequest): string {
  const csrf = openedSession(request)?.csrf
  return csrf ? tokens.create(csrf) : ''
}

/** Undefined on the page of somebody who asks too often: refused before it is looked for. */
export function openedSession({ session }: FastifyRequest): Session | undefined {
  return session ?? undefined
}

/** Opens a session of its own for who comes in: one that was there before may be somebody else's. */
export async function enter(request: FastifyRequest, person: number): Promise<void> {
  await request.session.regenerate()
  request.session.person = person
  const browser = browserOf(request.headers['user-agent'])
  if (browser !== undefined) request.session.browser = browser
  request.session.csrf = await tokens.secret()
}

/** Thrown where a right is missing. */
export class RefusedError extends Error {
  override name = 'RefusedError'
  readonly refusal: Refusal | 'forged'
  /** Nothing of ours has failed: the log and the metrics say so by it. */
  readonly statusCode: 401 | 403 | 404
  constructor(refusal: Refusal | 'forged') {
    super(refusal)
    this.refusal = refusal
    this.statusCode = refusal === 'sign-in' ? 401 : refusal === 'unknown' ? 404 : 403
  }
}

export interface GateOptions {
  registry: Registry
  store: Store
  publicUrl: string
  /** Refuses who asks too often: before the database is asked who that is. */
  limit: onRequestAsyncHookHandler
  now: () => number
}

/**
 * Stands before every page of a plugin: opens the session, finds the agent and the démarche of the address, and judges
 * the right that the route names; a route that names none cannot be added. What is posted must come from our own pages
 * and carry the token of its form. What is refused to an agent leaves a line in the audit log, if it is an act.
 */
export async function useGate(
  app: FastifyInstance,
  { registry, store, publicUrl, limit, now }: GateOptions,
): Promise<void> {
  app.addHook('onRequest', limit)
  await app.register(cookie)
  await app.register(session, {
    secret: store.cookieSecret,
    store: createSessionStore(store, now),
    cookieName: SESSION_COOKIE,
    // Never sent with what citizens ask for, and never made for who only knocks.
    cookie: {
      path: '/pilotage',
      httpOnly: true,
      sameSite: 'lax',
      secure: publicUrl.startsWith('https:'),
      maxAge: SESSION_MS,
    },
    saveUninitialized: false,
    rolling: false,
  })
  app.decorateRequest('agent', undefined)
  app.decorateRequest('demarche', undefined)

  app.addHook('onRoute', ({ config, method, url }: RouteOptions) => {
    if (!config?.right) throw new Error(`${method} ${url} does not say who it is for`)
    for (const one of [method].flat()) app.rights.set(`${one} ${url}`, config.right)
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    // PostgreSQL stores no such character, and no page has it in its address.
    if (request.url.includes('%00')) throw new ProblemError('not-found')
    const { person } = request.session
    request.agent = person === undefined ? undefined : await findAgent(store, person)
    request.demarche = demarcheOf(request, registry)
    const refusal = refusalOf(rightOf(request), request.agent, request.demarche)
    if (refusal) throw await refused(request, refusal)
  })
  app.addHook('preValidation', async (request) => {
    if (request.method === 'GET' || request.method === 'HEAD') return
    refuseOtherOrigins(request, publicUrl)
    if (Object.values(request.body ?? {}).some(holdsNul)) throw new ProblemError('malformed-body')
    // Who has not come in has nothing that another site could use.
    if (!request.agent) return
    const { csrf } = request.session
    const body = request.body as { _csrf?: string } | undefined
    if (!csrf || !tokens.verify(csrf, body?._csrf ?? '')) throw await refused(request, 'forged')
    // Read, and no answer to any question of the form.
    delete body?._csrf
  })

  /** Nobody fills the log who has not come in. */
  async function refused(request: FastifyRequest, refusal: RefusedError['refusal']): Promise<RefusedError> {
    const { agent, method, params, routeOptions } = request
    if (agent && method !== 'GET' && method !== 'HEAD') {
      await addAuditEntry(store, {
        at: now(),
        by: { person: agent.id },
        act: `${method} ${routeOptions.url}`,
        // What stands in no line of the act itself, such as a token, stands in none of its refusal.
        detail: JSON.stringify({
          params: routeOptions.config.isAudited === false ? undefined : params,
          refused: refusal,
        }),
      })
    }
    return new RefusedError(refusal)
  }
}

/** Which no field of a page can be given. */
function holdsNul(value: unknown): boolean {
  return typeof value === 'string' && value.includes('\0')
}

function rightOf({ routeOptions: { config, url } }: FastifyRequest): Right {
  if (!config.right) throw new Error(`${url} does not say who it is for`)
  return config.right
}

function demarcheOf({ params }: FastifyRequest, registry: Registry): RegisteredDemarche | undefined {
  const { demarche = '' } = (params ?? {}) as { demarche?: string }
  return /^[1-9]\d{0,8}$/.test(demarche) ? registry.find(Number(demarche)) : undefined
}

/** The agent who has come in: on a page that is for agents. */
export function agentOf({ agent }: FastifyRequest): Agent {
  if (!agent) throw new Error('asked of a page that is for anyone')
  return agent
}

/** The démarche of the address: on a page that is for its readers or managers. */
export function demarcheAt({ demarche }: FastifyRequest): RegisteredDemarche {
  if (!demarche) throw new ProblemError('unknown-demarche')
  return demarche
}
