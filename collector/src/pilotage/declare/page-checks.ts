import { randomBytes } from 'node:crypto'

/** What the script of a page has told of it: nothing of whoever looked at it. */
export interface SeenCode {
  demarche: number
  /** Undefined: the code names none. */
  button: number | undefined
  /** Of the page, as its browser would send it; `null` where it has none. */
  origin: string
  /** Address of the script. */
  script: string
  hasLink: boolean
  /** The picture of the link is there, and was loaded. */
  hasImage: boolean
  /** Directives of the page’s policy (CSP) that forbid something of the service. */
  blocked: string[]
}

/** A page that somebody wants checked. */
export interface PageCheck {
  token: string
  demarche: number
  /** Which button is meant. */
  button: number
  /** What to open: the address of the page, with the token at its end. */
  address: string
  /** Each code of the page, as it was told. */
  seen: SeenCode[]
}

/** Long enough to go through a démarche to its last page. */
const CHECK_MS = 60 * 60 * 1000
/** At once, in all: the oldest gives way. */
const MAX_CHECKS = 1_000
/** More codes than that are no page. */
const MAX_CODES = 20

/** Pages being checked: in memory alone, and not for long. */
export interface PageChecks {
  /** @param page address of a page */
  begin(about: { demarche: number; button: number; page: URL }): PageCheck
  find(token: string): PageCheck | undefined
  /** @returns whether that page is being checked */
  tell(token: string, seen: SeenCode): boolean
}

/** @param now clock, ms */
export function createPageChecks(now: () => number): PageChecks {
  const checks = new Map<string, PageCheck & { at: number }>()
  const find = (token: string) => {
    const check = checks.get(token)
    return check && now() - check.at < CHECK_MS ? check : undefined
  }
  return {
    begin({ demarche, button, page }) {
      const [oldest] = checks.keys()
      if (checks.size >= MAX_CHECKS && oldest !== undefined) checks.delete(oldest)
      const token = randomBytes(18).toString('base64url')
      const url = new URL(page)
      url.hash = `monavis-check=${token}`
      const check = { token, demarche, button, address: url.href, seen: [], at: now() }
      checks.set(token, check)
      return check
    },
    find,
    tell(token, seen) {
      const check = find(token)
      if (!check) return false
      // Looked at anew, once it was mended: what is told last holds.
      const others = check.seen.filter(
        (one) => one.demarche !== seen.demarche || one.button !== seen.button || one.script !== seen.script,
      )
      check.seen = [seen, ...others].slice(0, MAX_CODES)
      return true
    },
  }
}
