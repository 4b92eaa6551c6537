import { randomBytes } from 'node:crypto'
import { readPersonByEmail } from '../../store/people.ts'
import { insertSignInLink, linkHash, readSignInLink, spendSignInLink } from '../../store/sign-in-links.ts'
import type { Store } from '../../store/store.ts'
import { type Admission, admit } from './account.ts'

/** How long a link is good for. */
export const LINK_MINUTES = 20
const LINK_MS = LINK_MINUTES * 60_000
/**
 * Of one address at a time: nobody's letter-box is filled by us. Who is refused one more has been sent others that are
 * still good: whoever asks in their name keeps nobody out.
 */
const MAX_GOOD_LINKS = 5
/** 256 bits: nobody guesses one. */
const TOKEN_BYTES = 32

/**
 * Makes a link for an address.
 * @param email lower case
 * @param now ms
 * @returns what it holds; undefined where the address was sent enough of them that are good still
 */
export async function makeLink(store: Store, email: string, now: number): Promise<string | undefined> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const link = { hash: linkHash(token), email, at: now, expiresAt: now + LINK_MS }
  const isMade = await insertSignInLink(store, link, { limit: MAX_GOOD_LINKS, since: now - LINK_MS })
  return isMade ? token : undefined
}

/** Where a link leads. @param back a page to go to then */
export function linkAddress(publicUrl: string, token: string, back?: string): string {
  const then = back === undefined ? '' : `?vers=${encodeURIComponent(back)}`
  return `${publicUrl}/pilotage/connexion/lien/${token}${then}`
}

/** What comes of a link: an account, or why not. */
export type LinkOutcome =
  | Admission
  /** `used` before; `expired`; `unknown`: never made, or forgotten since. Of an agent, where the address is one's. */
  | { ok: false; why: 'used' | 'expired' | 'unknown'; person: number | undefined }

/** Uses a link: it is worth nothing afterwards, whatever comes of it. @param now ms */
export async function useLink(store: Store, token: string, now: number): Promise<LinkOutcome> {
  const hash = linkHash(token)
  const email = await spendSignInLink(store, hash, now)
  if (email !== undefined) return admit(store, email, now)
  const link = await readSignInLink(store.db, hash)
  if (!link) return { ok: false, why: 'unknown', person: undefined }
  const person = await readPersonByEmail(store.db, link.email)
  return { ok: false, why: link.usedAt === undefined ? 'expired' : 'used', person: person?.id }
}
