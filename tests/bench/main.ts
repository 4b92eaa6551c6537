import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { benchFeed } from './feed.ts'
import { benchFilledFile } from './filled.ts'
import { withPostgres } from './postgres.ts'
import { printRedaction } from './redaction.ts'
import { benchPostgres, benchVotes } from './votes.ts'
import { benchWidget } from './widget.ts'

/**
 * What the collector and the widget cost, beside the floors they stand on, measured in the same run: figures
 * of another machine or another day mean little, ratios hold.
 */
const { values } = parseArgs({
  options: {
    /** Of each measure, after its warm-up. */
    seconds: { type: 'string', default: '10' },
    /** Of the filled file: ten million take some minutes. */
    votes: { type: 'string', default: '1000000' },
  },
})
const seconds = Number(values.seconds)

console.info(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${seconds} s a line after a warm-up`,
)
await benchVotes(seconds)
await benchFeed(seconds)
await withPostgres((freshUrl) => benchPostgres(seconds, freshUrl))
await benchFilledFile(Number(values.votes), seconds)
printRedaction()
benchWidget()
