import { createHash, randomBytes } from 'node:crypto'
import { type KeySummary, type NewKey, SCOPES, type Scope } from '@monavis/shared/schemas'
import type { FastifyReply, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify'
import { bearerToken } from '../http/bearer.ts'
import { ProblemError } from '../http/problem.ts'
import { endKey, insertKey, type KeyRecord, readKeys, writeSettingKey } from '../store/keys.ts'
import type { Store } from '../store/store.ts'

/** The keys of tools and administrators, held in memory by their hash. */
export interface Keyring {
  list(): KeySummary[]
  /** Makes a key. @returns it in clear, for the only time; nothing where it would be born expired */
  create(input: NewKey): Promise<{ key: string; summary: KeySummary } | undefined>
  /** @returns whether there was such a key */
  revoke(id: number): Promise<boolean>
  /** A hook that lets in only the bearer of a key with one of these scopes: 401 without a key, 403 without a scope. */
  requires(...scopes: readonly Scope[]): preHandlerAsyncHookHandler
  /** Whether a request carries a key with this scope. @throws {ProblemError} when it carries a bad one */
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
  const allows = (request: FastifyRequest, scope: Scope) => find(request)?.scopes.includes(scope) ?? false

  return {
    list: () => [...keys.values()].map(summarise),

    async create({ name, scopes, expiresAt }) {
      const createdAt = now()
      const expires = expiresAt === undefined ? null : Date.parse(expiresAt)
      if (expires !== null && expires <= createdAt) return undefined
      const key = `mv_${randomBytes(32).toString('base64url')}`
      const record = { name, hash: hashOf(key), scopes, createdAt, expiresAt: expires }
      // One after the other: each takes the number that follows the last.
      const inserted = last.then(() => insertKey(store, record))
      last = inserted.catch(() => {})
      const id = await inserted
      keys = await load(store)
      return { key, summary: summarise({ ...record, id }) }
    },

    async revoke(id) {
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
      return key?.scopes.includes(scope) ? { id: key.id, name: key.name } : undefined
    },
  }
}

async function load(store: Store): Promise<Map<string, KeyRecord>> {
  return new Map((await readKeys(store.db)).map((key) => [key.hash.toString('hex'), key]))
}

function summarise({ id, name, scopes, createdAt, expiresAt }: KeyRecord): KeySummary {
  return {
    id,
    name,
    scopes: scopes as Scope[],
    createdAt: new Date(createdAt).toISOString(),
    expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
  }
}
