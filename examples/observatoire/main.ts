import { keepRefreshing, openSite, type Refreshed } from './keep-site.ts'
import type { Knowledge } from './knowledge.ts'
import { FolderTaken } from './lock.ts'
import { OptionError, readOptions, USAGE } from './options.ts'

/** Makes the site once, or again and again. Ends with 1 where it is not of now: nobody may be looking at it. */
async function main(): Promise<number> {
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort())
  const { everyMs, ...settings } = readOptions(process.argv.slice(2))
  const site = await openSite(settings)
  const tell = ({ site, failures, reason }: Refreshed) => {
    for (const one of failures) console.error(describe(one))
    if (site === 'none') console.error('No site yet: nothing good was ever received.')
    if (site === 'unwritten') console.error(`The site could not be written: ${reason}`)
    if (site === 'made') console.info(`Made the site: ${settings.folder}/current`)
  }
  const first = await site.refresh(stopping.signal)
  if (stopping.signal.aborted) return 0
  tell(first)
  if (everyMs !== null) await keepRefreshing(site, everyMs, stopping.signal, tell)
  await site.close()
  return everyMs === null && (first.failures.length > 0 || first.site === 'unwritten') ? 1 : 0
}

function describe({ of, failure }: Knowledge['failures'][number]): string {
  const { code, ...details } = failure
  return `${of}: ${code} ${Object.entries(details)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')}`.trim()
}

try {
  process.exitCode = await main()
} catch (error) {
  if (error instanceof OptionError) console.error(`${error.message}\n\n${USAGE}`)
  else console.error(error instanceof FolderTaken ? error.message : error)
  process.exitCode = error instanceof OptionError ? 2 : 1
}
