import { createHash, randomBytes } from 'node:crypto'
import { type KeySummary, type NewKey, SCOPES, type Scope } from '@monavis/shared/schemas'
import type { FastifyReply, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify'
import { bearerToken } from '../http/bearer.ts'
import { ProblemError } from '../http/problem.ts'
import { endKey, insertKey, type KeyRecord, readKeys, writeSettingKey } from '../store/keys.ts'
import type { Store } from '../store/store.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Where a request names the démarche it is about: a key that is bound to that one opens the route. */
    names?: 'params.id' | 'query.demarche'
  }
}

/** What a key that is bound to one démarche may be for: whatever else there is speaks of all of them. */
export const BOUND_SCOPES = ['votes:export', 'scores'] as const satisfies readonly Scope[]

/** The keys of tools and administrators, held in memory by their hash. */
export interface Keyring {
  list(): KeySummary[]
  /**
   * Makes a key.
   * @param demarche the only one it opens: its scopes are then of {@link BOUND_SCOPES}
   * @returns it in clear, for the only time; nothing where it would be born expired
   */
  create(input: NewKey, demarche?: number): Promise<{ key: string; summary: KeySummary } | undefined>
  /** @param demarche only one that is bound to it @returns whether there was such a key */
  revoke(id: number, demarche?: number): Promise<boolean>
  /** A hook that lets in only the bearer of a key with one of these scopes: 401 without a key, 403 without a scope. */
  requires(...scopes: readonly Scope[]): preHandlerAsyncHookHandler
  /** Whether a request carries a key with this scope, which opens the démarche it names. @throws {ProblemError} when it carries a bad one */
  allows(request: FastifyRequest, scope: Scope): boolean
  /** Whose key a request carries. @throws {ProblemError} when it carries a bad one */
  bearerOf(request: FastifyRequest): KeyHolder | undefined
  /** Whose key this is, which came otherwise than in a header; undefined where it is none, or lacks the scope. */
  holderOf(key: string, scope: Scope): KeyHolder | undefined
}

export type KeyHolder = Pick<KeySummary, 'id' | 'name'>

/** Stands between the keys, in a header or in a form, and whoever would guess one. */
export interface KeyGuesses {
  /** @throws {ProblemError} where the client has lately tried too many */
  refuse(request: FastifyRequest, reply: FastifyReply): Promise<void>
  /** Remembers a wrong one. */
  count(request: FastifyRequest): Promise<unknown>
}

const hashOf = (key: string) => createHash('sha256').update(key).digest()

/**
 * Loads the keys.
 * @param adminKey the setting ADMIN_KEY: it holds every scope, and replaces the one of the last start; without it, there is none
 * @param now clock, ms
 */
export async function openKeyring(
  store: Store,
  adminKey: string | undefined,
  now: () => number,
): Promise<Keyring> {
  await writeSettingKey(store, adminKey === undefined ? undefined : hashOf(adminKey), SCOPES, now())
  let keys = await load(store)
  let last: Promise<unknown> = Promise.resolve()

  const open = (key: string): KeyRecord | undefined => {
    // Looked up by its hash: how long that takes depends on bits of SHA-256(key) alone, which whoever does not
    // have the key can neither choose nor predict, so there is nothing to compare in constant time.
    const found = keys.get(hashOf(key).toString('hex'))
    return found && (found.expiresAt === null || found.expiresAt > now()) ? found : undefined
  }
  const find = (request: FastifyRequest): KeyRecord | undefined => {
    if (request.headers.authorization === undefined) return undefined
    const bearer = bearerToken(request)
    const key = bearer && open(bearer)
    if (!key) throw new ProblemError('key-required')
    return key
  }
  const allows = (request: FastifyRequest, scope: Scope) => {
    const key = find(request)
    if (!key?.scopes.includes(scope)) return false
    return key.demarche === null || key.demarche === demarcheNamedBy(request)
  }

  return {
    list: () => [...keys.values()].map(summarise),

    async create({ name, scopes, expiresAt }, demarche) {
      if (demarche !== undefined && !scopes.every(isBoundScope)) {
        throw new Error(`a key of démarche ${demarche} cannot have the scopes ${scopes}`)
      }
      const createdAt = now()
      const expires = expiresAt === undefined ? null : Date.parse(expiresAt)
      if (expires !== null && expires <= createdAt) return undefined
      const key = `mv_${randomBytes(32).toString('base64url')}`
      const record = {
        ...{ name, hash: hashOf(key), scopes, createdAt, expiresAt: expires, demarche: demarche ?? null },
      }
      // One after the other: each takes the number that follows the last.
      const inserted = last.then(() => insertKey(store, record))
      last = inserted.catch(() => {})
      const id = await inserted
      keys = await load(store)
      return { key, summary: summarise({ ...record, id }) }
    },

    async revoke(id, demarche) {
      const isOther = ![...keys.values()].some((key) => key.id === id && key.demarche === demarche)
      if (demarche !== undefined && isOther) return false
      const existed = await endKey(store, id)
      keys = await load(store)
      return existed
    },

    requires:
      (...scopes) =>
      async (request) => {
        if (request.headers.authorization === undefined) throw new ProblemError('key-required')
        if (!scopes.some((scope) => allows(request, scope))) throw new ProblemError('scope-missing')
      },
    allows,
    bearerOf: (request) => {
      const key = find(request)
      return key && { id: key.id, name: key.name }
    },
    holderOf: (secret, scope) => {
      const key = open(secret)
      return key?.demarche === null && key.scopes.includes(scope) ? { id: key.id, name: key.name } : undefined
    },
  }
}

function isBoundScope(scope: Scope): boolean {
  return BOUND_SCOPES.some((one) => one === scope)
}

/** Asked before the request is validated: what is no number is no démarche. */
function demarcheNamedBy({ params, query, routeOptions }: FastifyRequest): number {
  const { names } = routeOptions.config
  if (names === 'params.id') return Number((params as { id?: string }).id)
  if (names === 'query.demarche') return Number((query as { demarche?: string }).demarche)
  return Number.NaN
}

async function load(store: Store): Promise<Map<string, KeyRecord>> {
  return new Map((await readKeys(store.db)).map((key) => [key.hash.toString('hex'), key]))
}

function summarise({ id, name, scopes, createdAt, expiresAt, demarche }: KeyRecord): KeySummary {
  return {
    id,
    name,
    scopes: scopes as Scope[],
    createdAt: new Date(createdAt).toISOString(),
    expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
    demarche,
  }
}
