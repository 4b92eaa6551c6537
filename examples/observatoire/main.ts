import { keepRefreshing, openSite, type Refreshed } from './keep-site.ts'
import type { Knowledge } from './knowledge.ts'
import { OptionError, readOptions, USAGE } from './options.ts'

/** Makes the site once, or again and again. Ends with 1 where it is not of now: nobody may be looking at it. */
async function main(): Promise<number> {
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort())
  const { everyMs, ...settings } = readOptions(process.argv.slice(2))
  const site = await openSite(settings)
  const tell = ({ site, failures }: Refreshed) => {
    for (const one of failures) console.error(describe(one))
    if (site === 'none') console.error('No site yet: nothing good was ever received.')
    if (site === 'made') console.info(`Made the site: ${settings.folder}/current`)
  }
  const first = await site.refresh(stopping.signal)
  if (stopping.signal.aborted) return 0
  tell(first)
  if (everyMs === null) return first.failures.length > 0 ? 1 : 0
  await keepRefreshing(site, everyMs, stopping.signal, tell)
  return 0
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
  console.error(error instanceof OptionError ? `${error.message}\n\n${USAGE}` : error)
  process.exitCode = error instanceof OptionError ? 2 : 1
}
