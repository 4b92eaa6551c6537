import { DatabaseSync } from 'node:sqlite'
import { it, onTestFinished } from 'vitest'
import { engines } from '../support/databases.ts'
import { breakAndMend, LONGEST_MS } from './break-and-mend.ts'

it('says 503 where another program locks the file, goes on with the scores, and recovers', {
  timeout: LONGEST_MS,
}, async () => {
  const databaseUrl = (await engines[0]?.freshUrl()) ?? ''
  let other: DatabaseSync | undefined
  onTestFinished(() => other?.close())
  await breakAndMend({
    databaseUrl,
    breakIt: () => {
      other = new DatabaseSync(databaseUrl.slice('sqlite:'.length))
      other.exec('pragma busy_timeout = 5000; begin exclusive')
    },
    mendIt: () => other?.exec('rollback'),
    reason: 'locked',
  })
})
