import { parseArgs } from 'node:util'
import type { SiteSettings } from './keep-site.ts'

export interface Options extends SiteSettings {
  /** Null: once. */
  everyMs: number | null
}

export const USAGE = `Makes the observatory's site from the public JSON of a collector.

  --from URL       of the collector, as people reach it: http://localhost:8080
  --to FOLDER      its "current" is the root for a web server; "state" keeps the last good answers
  --every SECONDS  again and again; without it, once
  --url URL        where the site will lie, ending with /: for its map (sitemap.xml) and its page 404
`

/** What was typed is no command of ours; the message says why. */
export class OptionError extends Error {}

/** A day: a site that is refreshed more rarely is better run by a timer of the machine. */
const MAX_EVERY_S = 86_400

/** @throws {OptionError} */
export function readOptions(args: readonly string[]): Options {
  const text = { type: 'string' } as const
  const { from, to, every, url } = parse(() =>
    parseArgs({ args: [...args], options: { from: text, to: text, every: text, url: text } }),
  ).values
  if (from === undefined || to === undefined) throw new OptionError('--from and --to are both needed')
  const collector = web('--from', from)
  if (collector.pathname !== '/' || collector.search) throw new OptionError(`--from=${from}: an origin alone`)
  if (url !== undefined && (!web('--url', url).pathname.endsWith('/') || /[?#]/.test(url)))
    throw new OptionError(`--url=${url}: must end with /`)
  return { collectorUrl: collector.origin, folder: to, url, everyMs: every === undefined ? null : ms(every) }
}

function parse<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

function web(option: string, address: string): URL {
  const url = URL.parse(address)
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new OptionError(`${option}=${address}: a web address is needed`)
  return url
}

function ms(every: string): number {
  const seconds = Number(every)
  if (!(seconds >= 1 && seconds <= MAX_EVERY_S))
    throw new OptionError(`--every=${every}: from 1 to ${MAX_EVERY_S} seconds`)
  return seconds * 1000
}
