import type { Failure, Knowledge } from '../knowledge.ts'
import { describeFeed, readDescribed, readFeed } from './feed.ts'
import type { Part } from './pull.ts'
import type { Shelf } from './shelf.ts'
import { openSource } from './source.ts'

type Marks = Pick<Knowledge, 'feed' | 'confirmedAt'>

/** The feed, and what else is known of its démarches: both are taken, or none. */
export async function openMarks(shelf: Shelf, api: string): Promise<Part<Marks | null>> {
  const feed = await openSource(shelf, 'feed', `${api}/observatoire?window=12m`, readFeed)
  const list = await openSource(shelf, 'demarches', `${api}/demarches`, readDescribed)
  return {
    get value() {
      const { value, confirmedAt } = feed
      if (!value || !confirmedAt || !list.value) return null
      return { feed: describeFeed(value, list.value), confirmedAt }
    },
    async pull(stopping) {
      const [marks, described] = await Promise.all([feed.ask(stopping), list.ask(stopping)])
      if (!marks.ok) return marks
      if (!described.ok) return described
      const scored = marks.value.demarches.length
      // A démarche of which nothing else is known would be shown as one that has nothing else.
      const failure =
        partial(scored, feed.value?.demarches.length ?? 0) ?? partial(described.value.size, scored)
      if (failure) return { ok: false, failure }
      await marks.keep()
      await described.keep()
      return { ok: true, isNew: marks.isNew || described.isNew }
    },
  }
}

/** Fewer than half: more likely a fault than a reform. */
function partial(received: number, before: number): Failure | null {
  return 2 * received < before ? { code: 'partial', received, before } : null
}
