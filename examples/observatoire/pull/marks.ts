import type { Knowledge } from '../knowledge.ts'
import { describeFeed, readDescribed, readFeed } from './feed.ts'
import type { Part } from './pull.ts'
import type { Shelf } from './shelf.ts'
import { openSource } from './source.ts'

type Marks = Pick<Knowledge, 'feed' | 'confirmedAt'>

/** The feed, and what else is known of its démarches: both are taken, or none. */
export async function openMarks(shelf: Shelf, api: string): Promise<Part<Marks | null>> {
  const feed = await openSource(shelf, 'feed', `${api}/observatoire?window=12m`, readFeed)
  const described = await openSource(shelf, 'demarches', `${api}/demarches`, readDescribed)
  return {
    get value() {
      const { value, confirmedAt } = feed
      if (!value || !confirmedAt || !described.value) return null
      return { feed: describeFeed(value, described.value), confirmedAt }
    },
    async pull(stopping) {
      const [marks, rest] = await Promise.all([feed.ask(stopping), described.ask(stopping)])
      if (!marks.ok) return marks
      if (!rest.ok) return rest
      const before = feed.value?.demarches.length ?? 0
      const demarches = marks.value.demarches.length
      if (2 * demarches < before) return { ok: false, failure: { code: 'partial', demarches, before } }
      await marks.keep()
      await rest.keep()
      return { ok: true, isNew: marks.isNew || rest.isNew }
    },
  }
}
