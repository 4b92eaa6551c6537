import { existsSync } from 'node:fs'
import { CLOCKS, type Clock } from '../jdma/history/dates.ts'
import { importHistory } from '../jdma/history/import-history.ts'
import { type Export, openExport } from '../jdma/history/open-export.ts'
import type { Target } from '../jdma/history/places.ts'
import { openRegistry } from '../registry/registry.ts'
import { isInUse } from '../store/sqlite/in-use.ts'
import { openStore } from '../store/store.ts'
import { type Command, fileOf, type Given, refuse } from './command.ts'
import { showProgress, tellReport } from './import-report.ts'
import { whyNotOfThisRelease } from './release-check.ts'

export const importCommand: Command = {
  usage: 'import jdma-export <file.csv> [--demarche <id>] [--button <number>] [--dates utc|utc+2]',
  summary: 'takes in reviews that Je donne mon avis has exported; again, those that are new',
  values: ['demarche', 'button', 'dates'],
  operands: 2,
  async run(given) {
    const { settings, operands, values } = given
    const [kind = '', path = ''] = operands
    if (kind !== 'jdma-export') return refuse(`"${kind}" is nothing to import: there is jdma-export`)
    const target = readTarget(given)
    const dates = CLOCKS.find((clock) => clock === values['dates'])
    if (!target || (values['dates'] !== undefined && !dates)) return refuse(`usage: monavis ${this.usage}`)
    const blocked = await whyNot(given)
    if (blocked !== undefined) return refuse(blocked)
    if (!existsSync(path)) return refuse(`${path}: there is no such file`)
    const file = await openExport(path)
    if (typeof file === 'string') return refuse(`${path}: ${file}`)
    const clock = dates ?? file.clock
    tellReading(file, clock, dates !== undefined)

    const store = await openStore(settings.databaseUrl)
    const progress = showProgress(file.sizeBytes)
    try {
      const registry = await openRegistry(store)
      const { commentRetentionDays } = settings
      const report = await importHistory(file, {
        store,
        registry,
        target,
        clock,
        now: Date.now(),
        commentRetentionDays,
        onProgress: progress.show,
      })
      progress.end()
      return tellReport(report)
    } finally {
      progress.end()
      await store.close()
    }
  },
}

/** @returns undefined where one of them is no number */
function readTarget({ values }: Given): Target | undefined {
  const [demarche, button] = [values['demarche'], values['button']].map((text) =>
    text === undefined ? undefined : /^[1-9]\d{0,8}$/.test(text) ? Number(text) : Number.NaN,
  )
  return Number.isNaN(demarche) || Number.isNaN(button) ? undefined : { demarche, button }
}

/**
 * What keeps an import from being written. In a SQLite file one process writes at a time, and each vote would wait
 * for a batch; in PostgreSQL the service goes on. Neither schema is touched: that is for the service to start with.
 */
async function whyNot({ settings }: Given): Promise<string | undefined> {
  const file = fileOf(settings)
  if (file !== undefined && existsSync(file) && isInUse(file)) {
    return `${file} is in use: stop the collector first, or send its API the votes as NDJSON`
  }
  return whyNotOfThisRelease(settings)
}

function tellReading({ unknown, clock: guessed }: Export, clock: Clock, isGiven: boolean): void {
  const how = isGiven
    ? 'as asked for'
    : `as its columns say${guessed === 'utc' ? '' : '; --dates utc otherwise'}`
  console.info(`dates      read as ${clock.toUpperCase()}, ${how}`)
  if (unknown.length > 0) console.info(`left aside ${unknown.map((name) => `"${name}"`).join(', ')}`)
}
