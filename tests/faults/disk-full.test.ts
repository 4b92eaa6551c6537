import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'vitest'
import { breakAndMend, LONGEST_MS } from './break-and-mend.ts'
import { fillDisk, mountTmpfs } from './small-disk.ts'

it('says 503 on a full disk, goes on with the scores, and recovers', {
  timeout: LONGEST_MS,
}, async (context) => {
  const folder = mountTmpfs(context)
  await breakAndMend({
    databaseUrl: `sqlite:${join(folder, 'monavis.sqlite')}`,
    breakIt: () => void fillDisk(folder),
    mendIt: () => rmSync(join(folder, 'ballast')),
    reason: 'disk-full',
  })
})
