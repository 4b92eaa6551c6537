import { type Day, type Period, parisTime, startOfInterval } from '@monavis/shared/period'
import { countComments } from '../../store/votes.ts'
import { type Digest, setDigestDay, type WatchRecord } from '../../store/watches.ts'
import { LETTER_TEXTS } from './letter-texts.ts'
import { watchLetter } from './letters.ts'
import type { OutgoingParts } from './outgoing-parts.ts'
import { readSmileys, votesOf } from './satisfaction-of.ts'

/** In Paris: when people come to work. */
const FROM_HOUR = 8

/** The day from which a digest is due, and what it tells of, beside what came before. */
function dueOf(digest: Exclude<Digest, 'never'>, today: Day): { since: Day; period: Period; before: Period } {
  const since = digest === 'daily' ? today : startOfInterval(today, 'week')
  const days = digest === 'daily' ? 1 : 7
  return {
    since,
    period: { from: since - days, to: since - 1 },
    before: { from: since - 2 * days, to: since - days - 1 },
  }
}

/**
 * Writes the digests that are due: once a day, or once a week from Monday, whenever the service runs. That one was
 * written is kept with the letter itself.
 */
export async function writeDigests(parts: OutgoingParts, watches: readonly WatchRecord[]): Promise<void> {
  const { store, registry, mailer, now } = parts
  const { day: today, hour } = parisTime(now())
  if (!mailer || hour < FROM_HOUR) return
  for (const digest of ['daily', 'weekly'] as const) {
    const { since, period, before } = dueOf(digest, today)
    const due = watches.filter((watch) => watch.digest === digest && watch.digestDay < since)
    if (due.length === 0) continue
    const nowOf = await readSmileys(store, period)
    const beforeOf = await readSmileys(store, before)
    const comments = await countComments(store.db, period)
    for (const watch of due) {
      const { demarche, language } = watch
      const facts = {
        ...{ digest, period, now: nowOf(demarche), before: beforeOf(demarche) },
        comments: comments.get(demarche) ?? 0,
      }
      const title = registry.find(demarche)?.title ?? ''
      // Nobody needs to be told each morning that there is nothing to tell.
      const isEmpty = digest === 'daily' && votesOf(facts.now) === 0
      await store.writeTogether([
        setDigestDay(store, watch, today),
        ...(isEmpty ? [] : [watchLetter(parts, watch, LETTER_TEXTS[language].digest(title, facts))]),
      ])
    }
  }
}
