import { existsSync } from 'node:fs'
import type { Settings } from '../app/settings.ts'
import { type DatabaseFacts, inspectDatabase } from '../store/inspect.ts'
import { readBackupRecord } from '../store/sqlite/backup.ts'
import { checkAdminKey } from './checks/admin-key.ts'
import { checkClock } from './checks/clock.ts'
import { checkDatabase } from './checks/database.ts'
import { checkDisk } from './checks/disk.ts'
import { type Finding, fail, ok } from './checks/finding.ts'
import { checkLastBackup } from './checks/last-backup.ts'
import { checkPermissions } from './checks/permissions.ts'
import { askPublicUrl, checkProxy } from './checks/public-url.ts'
import { type Command, fileOf } from './command.ts'

export const doctor: Command = {
  usage: 'doctor',
  summary: 'looks at everything around the service, and says what to do',
  operands: 0,
  async run({ settings }) {
    const findings = await examine(settings, Date.now())
    for (const { level, about, text } of findings)
      console.info(`${level.padEnd(4)}  ${about.padEnd(11)}  ${text}`)
    return findings.some(({ level }) => level === 'fail') ? 1 : 0
  },
}

async function examine(settings: Settings, now: number): Promise<Finding[]> {
  const file = fileOf(settings)
  const facts = await inspectDatabase(settings.databaseUrl).catch((error: Error) => error)
  const { finding: publicUrl, answeredAt } = await askPublicUrl(settings)
  const newestVoteAt = facts instanceof Error ? undefined : facts.newestVoteAt
  return [
    ...databaseFindings(facts),
    ...(file !== undefined && existsSync(file)
      ? [...checkDisk(file), checkPermissions(file), checkLastBackup(readBackupRecord(file), now)]
      : []),
    ...(file === undefined ? [ok('backup', 'not known here: PostgreSQL is backed up by its own tools')] : []),
    checkClock(now, newestVoteAt, answeredAt),
    publicUrl,
    checkProxy(settings),
    checkAdminKey(settings.adminKey),
  ]
}

/** The password that DATABASE_URL may hold is in none of these: a driver does not repeat it. */
function databaseFindings(facts: DatabaseFacts | Error): Finding[] {
  if (!(facts instanceof Error)) return checkDatabase(facts)
  const { message, name } = facts
  return [fail('database', `cannot be read: ${message || name}`)]
}
