import type { PublicOpinion, publicOpinionsSchema } from '@monavis/shared/opinions'
import { isoDay, parisDay, rollingWindow, startOfDay } from '@monavis/shared/period'
import type { z } from 'zod'
import type { Registry } from '../../registry/registry.ts'
import { countGivenUp, type OpinionRecord, readPublishedOpinions } from '../../store/opinions.ts'
import type { Store } from '../../store/store.ts'

/** Shown of one démarche: what anyone reads to the end, and more. */
const MAX_A_DEMARCHE = 50
/** As the scores. */
const WINDOW_MONTHS = 12

/** What anyone may read of the opinions on public démarches. @param now ms */
export async function readPublicOpinions(
  { registry, store }: { registry: Registry; store: Store },
  now: number,
): Promise<z.infer<typeof publicOpinionsSchema>> {
  const { from, to } = rollingWindow(WINDOW_MONTHS, parisDay(now))
  const givenUp = await countGivenUp(store.db, startOfDay(from), startOfDay(to + 1))
  const published = await readPublishedOpinions(store.db, MAX_A_DEMARCHE)
  const opinions = Map.groupBy(published, ({ demarche }) => demarche)
  return {
    from: isoDay(from),
    to: isoDay(to),
    demarches: registry
      .listed()
      .filter(({ id }) => givenUp.has(id) || opinions.has(id))
      .map(({ id }) => ({
        id,
        givenUp: givenUp.get(id) ?? 0,
        opinions: (opinions.get(id) ?? []).map(publicOpinion),
      })),
  }
}

/** As anyone reads it: the month alone tells when. */
export function publicOpinion({
  number,
  at,
  outcome,
  satisfaction,
  text,
  locale,
  answer,
}: OpinionRecord): PublicOpinion {
  return {
    ...{ number, outcome, satisfaction, text, locale },
    month: monthOf(at),
    answer: answer && { text: answer.text, month: monthOf(answer.at) },
  }
}

function monthOf(instant: number): string {
  return isoDay(parisDay(instant)).slice(0, '2026-11'.length)
}
