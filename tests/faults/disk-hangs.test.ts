import { join } from 'node:path'
import { it, onTestFinished } from 'vitest'
import { breakAndMend, LONGEST_MS } from './break-and-mend.ts'
import { mountExt4, run } from './small-disk.ts'

it('says 503 on a disk that hangs, goes on with the scores, and recovers', {
  timeout: LONGEST_MS,
}, async (context) => {
  const folder = mountExt4(context)
  let isFrozen = false
  const freeze = (isWanted: boolean) => {
    if (isFrozen !== isWanted) run('fsfreeze', isWanted ? '--freeze' : '--unfreeze', folder)
    isFrozen = isWanted
  }
  onTestFinished(() => freeze(false))
  await breakAndMend({
    databaseUrl: `sqlite:${join(folder, 'monavis.sqlite')}`,
    breakIt: () => freeze(true),
    mendIt: () => freeze(false),
    reason: 'slow',
  })
})
