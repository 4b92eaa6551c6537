import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Indicators } from '@monavis/shared/indicators'
import { firstDayOf, isoDay, monthOf, type Period } from '@monavis/shared/period'
import type { Trust } from '@monavis/shared/schemas'
import { METHOD_VERSION } from '@monavis/shared/score'
import { type Share, shareOf } from '@monavis/shared/shares'
import type { RegisteredDemarche, Registry } from '../registry/registry.ts'
import type { ToldScore, ToldScores } from '../scores/score-columns.ts'
import { NO_CELLS, SCORE_SUMS, type ScoreCells } from '../scores/score-sums.ts'
import { publicScores, scoresOf, trustOf } from '../scores/scores-of.ts'
import { addInto, sumCounts, votedUntil } from '../store/counts.ts'
import type { Store } from '../store/store.ts'
import { SHARE_RULES } from './share-rules.ts'

/** Worked out in one go. */
const DEMARCHES_AT_ONCE = 100

/** A score as an edition holds it: unrounded, but for what was imported rounded. */
export type FrozenScore = ToldScore
export type FrozenScores = ToldScores & { votes: Trust | null }

/** A démarche as it stood: what the registry said of it, and its scores. */
export interface FrozenDemarche {
  id: number
  title: string
  administration: string
  ministere: string
  essential: boolean
  /** It had an open button, and a vote at some time; null where that is not known. */
  equipped: boolean | null
  /** The 12 months that end with the quarter: the published mark. */
  year: FrozenScores
  quarter: FrozenScores
}

/** One of ours: an imported one may hold other indicators, or the same ones otherwise. */
export interface DescribedDemarche extends FrozenDemarche {
  indicators: Indicators
}

/** What an edition says, for good. Its JSON bytes are what is published, and what the digest is of. */
export interface EditionContent {
  edition: string
  revision: number
  origin: 'collector' | 'imported'
  reason: string | null
  /** What readers must know of it; absent where nothing is, as in every edition that is made here. */
  note?: string
  method: string | null
  frozenAt: string
  publishFrom: number | null
  year: { from: string; to: string }
  quarter: { from: string; to: string }
  shares: Share[]
  demarches: FrozenDemarche[]
}

export interface FreezeParts {
  registry: Registry
  store: Store
  /** Answers needed to publish a score. */
  publishFrom: number
}

/** Which revision is frozen, of which quarter, when. */
export interface Freezing {
  edition: string
  revision: number
  reason: string | null
  quarter: Period
  /** ms */
  at: number
}

/** Works out an edition from the counts and the registry as they are now. */
export async function freezeContent(
  { registry, store, publishFrom }: FreezeParts,
  { edition, revision, reason, quarter, at }: Freezing,
): Promise<EditionContent> {
  await store.settleCounts()
  const year = yearOf(quarter)
  // The year is the quarter and the nine months before it, each read once: the two can never contradict each other.
  const inQuarter = await sumCounts(store.db, quarter, SCORE_SUMS)
  const before = await sumCounts(store.db, { from: year.from, to: quarter.from - 1 }, SCORE_SUMS)
  const voted = await votedUntil(store.db, monthOf(quarter.to))
  const frozenScores = (cells: ScoreCells): FrozenScores => ({
    ...publicScores(scoresOf(cells), { publishFrom, showWithheld: false }),
    votes: trustOf(cells),
  })
  const demarches: DescribedDemarche[] = []
  for (const demarche of registry.listed()) {
    // Some milliseconds at a time: votes pass in between.
    if (demarches.length % DEMARCHES_AT_ONCE === 0) await setImmediate()
    const quarterCells = inQuarter.get(demarche.id) ?? NO_CELLS
    const cells = { ...quarterCells }
    addInto(cells, before.get(demarche.id) ?? NO_CELLS, SCORE_SUMS)
    demarches.push({
      ...described(demarche),
      equipped: voted.has(demarche.id) && demarche.buttons.some(({ closed }) => !closed),
      year: frozenScores(cells),
      quarter: frozenScores(quarterCells),
    })
  }
  return {
    edition,
    revision,
    origin: 'collector',
    reason,
    method: METHOD_VERSION,
    frozenAt: new Date(at).toISOString(),
    publishFrom,
    year: isoPeriod(year),
    quarter: isoPeriod(quarter),
    shares: SHARE_RULES.map((rule) => shareOf(demarches, rule)),
    demarches,
  }
}

/** All that the registry says of a démarche in public: what it gains there stands in the next edition by itself. */
function described({ buttons: _, public: __, legacyId: ___, ...rest }: RegisteredDemarche) {
  return rest
}

/** The 12 months that end with a quarter. */
export function yearOf(quarter: Period): Period {
  return { from: firstDayOf(monthOf(quarter.to) - 11), to: quarter.to }
}

export function isoPeriod({ from, to }: Period): { from: string; to: string } {
  return { from: isoDay(from), to: isoDay(to) }
}

/** The bytes of a content, and their digest. JSON as it is serialised here is never serialised anew. */
export function bytesOf(content: EditionContent): { body: Buffer; digest: Buffer } {
  const body = Buffer.from(JSON.stringify(content))
  return { body, digest: createHash('sha256').update(body).digest() }
}
