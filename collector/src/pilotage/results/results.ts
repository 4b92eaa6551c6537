import { type Participation, participationOf } from '@monavis/shared/participation'
import type { Day, Interval, Period } from '@monavis/shared/period'
import type { Trust } from '@monavis/shared/schemas'
import type { Score } from '@monavis/shared/score'
import type { Locale } from '@monavis/shared/vote'
import type { RegisteredDemarche } from '../../registry/registry.ts'
import { NO_CELLS, SCORE_SUMS } from '../../scores/score-sums.ts'
import { type Scores, scoresOf, trustOf } from '../../scores/scores-of.ts'
import { readSeries, type SeriesPart } from '../../scores/series.ts'
import { settleInTime } from '../../scores/settle-in-time.ts'
import { noCounts, sumContexts, sumCounts, sumCountsByButton } from '../../store/counts.ts'
import { type NoteRecord, readNotes } from '../../store/notes.ts'
import type { Store } from '../../store/store.ts'
import { intervalFor } from './asked-period.ts'
import { type Move, moveOf } from './move.ts'
import { CONTEXT_SUMS, type HelpBy, helpOf, hoursOf, localesOf, RESULT_SUMS } from './result-sums.ts'

/** As many notes as a chart can mark. */
const MAX_NOTES = 50

/** A démarche over one period. */
export interface PeriodResults {
  scores: Scores
  trust: Trust
  help: HelpBy[]
  /** Null where nobody has told how often it is used. */
  participation: Participation | null
  /** By button that has any answer, the one with most first. */
  buttons: { number: number; satisfaction: Score<'satisfaction'> }[]
  locales: { locale: Locale; satisfaction: Score<'satisfaction'> }[]
  /** Votes by hour of the Paris day. */
  hours: number[]
}

/** All that is told of a démarche over a period, beside the one before. Nothing is withheld from its own agents. */
export interface Results {
  now: PeriodResults
  former: PeriodResults
  move: Move
  interval: Interval
  /** Satisfaction, interval after interval. */
  course: SeriesPart[]
  /** The newest first. */
  notes: NoteRecord[]
}

export interface ResultsParts {
  store: Store
  /** Answers needed to publish a score, and to compare two. */
  publishFrom: number
}

/** Works out the results of a démarche, from counts alone: as costly with ten votes as with ten million. */
export async function readResults(
  { store, publishFrom }: ResultsParts,
  demarche: RegisteredDemarche,
  { period, before }: { period: Period; before: Period },
  today: Day,
): Promise<Results> {
  await settleInTime(store)
  const interval = intervalFor(period)
  const publication = { publishFrom, showWithheld: true }
  const [now, former, { series }, notes] = await Promise.all([
    readPeriodResults(store, demarche, period, today),
    readPeriodResults(store, demarche, before, today),
    readSeries({ store, methodUrl: '' }, { demarche: demarche.id }, period, interval, publication),
    readNotes(store.db, demarche.id, { limit: MAX_NOTES, period }),
  ])
  const move = moveOf(former.scores.satisfaction, now.scores.satisfaction, publishFrom)
  return { now, former, move, interval, course: series, notes }
}

async function readPeriodResults(
  { db }: Store,
  { id, indicators: { volume } }: RegisteredDemarche,
  period: Period,
  today: Day,
): Promise<PeriodResults> {
  const [sums, byButton, contexts] = await Promise.all([
    sumCounts(db, period, RESULT_SUMS, { demarche: id }),
    sumCountsByButton(db, period, SCORE_SUMS, id),
    sumContexts(db, period, CONTEXT_SUMS, { demarche: id }),
  ])
  const cells = sums.get(id) ?? noCounts(RESULT_SUMS)
  const scores = scoresOf(cells)
  return {
    scores,
    trust: trustOf(cells),
    help: helpOf(cells),
    participation: volume ? participationOf(scores.satisfaction.n, volume.value, period, today) : null,
    buttons: [...byButton]
      .map(([number, its]) => ({ number, satisfaction: scoresOf({ ...NO_CELLS, ...its }).satisfaction }))
      .filter(({ satisfaction }) => satisfaction.n > 0)
      .sort((a, b) => b.satisfaction.n - a.satisfaction.n || a.number - b.number),
    locales: localesOf(contexts),
    hours: hoursOf(contexts),
  }
}
