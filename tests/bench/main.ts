import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { benchCold } from './cold.ts'
import { benchFeed } from './feed.ts'
import { benchFilledFile } from './filled.ts'
import { benchHistory } from './history.ts'
import { benchPilotage } from './pilotage.ts'
import { withPostgres } from './postgres.ts'
import { printRedaction } from './redaction.ts'
import { benchSite } from './site.ts'
import { benchPostgres, benchVotes } from './votes.ts'
import { benchWidget } from './widget.ts'

/**
 * What the collector and the widget cost, beside the floors they stand on, measured in the same run: figures
 * of another machine or another day mean little, ratios hold.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Of each measure, after its warm-up. */
    seconds: { type: 'string', default: '10' },
    /** Of the filled file and of the imported one: ten million take some minutes. */
    votes: { type: 'string', default: '1000000' },
    /** Of each page with a widget: an odd number, so that one of them is the median. */
    loads: { type: 'string', default: '9' },
  },
})
const seconds = Number(values.seconds)

/** By the names that choose them: `npx pnpm@12 bench widget`; with none, all but {@link ASIDE}. */
const parts: Record<string, () => void | Promise<void>> = {
  votes: () => benchVotes(seconds),
  feed: () => benchFeed(seconds),
  cold: () => benchCold(Number(values.votes)),
  postgres: () => withPostgres((freshUrl) => benchPostgres(seconds, freshUrl)),
  file: () => benchFilledFile(Number(values.votes), seconds),
  import: () => benchHistory(Number(values.votes)),
  redaction: printRedaction,
  widget: () => benchWidget(Number(values.loads)),
  site: benchSite,
  pilotage: () => benchPilotage(Number(values.votes)),
}
/** Too long to be run but by its name. */
const ASIDE = ['pilotage']
const chosen =
  positionals.length > 0 ? positionals : Object.keys(parts).filter((name) => !ASIDE.includes(name))
const unknown = chosen.find((name) => !parts[name])
if (unknown) throw new Error(`no part is called ${unknown}: there are ${Object.keys(parts).join(', ')}`)

console.info(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${seconds} s a line after a warm-up`,
)
for (const name of chosen) await parts[name]?.()
