import type { Difference, Edition, Level } from '../knowledge.ts'

/** A démarche whose mark has moved by more than chance allows. */
export interface Moved {
  id: number
  title: string
  before: number
  after: number
  difference: number
}

export interface LevelCrossed {
  id: number
  title: string
  before: Level
  after: Level
}

export interface Since {
  rose: Moved[]
  fell: Moved[]
  /** Of the démarches that moved: those whose published mark has changed level. */
  crossed: LevelCrossed[]
  /** Changed level, by no more than chance allows, or without a test. */
  crossedByChance: number
  steady: number
  notComparable: number
}

/** What has happened from one edition to the next; the largest moves first. */
export function sinceLast({ moves }: Difference, newest: Edition, former: Edition): Since {
  const titles = new Map(newest.demarches.map(({ id, title }) => [id, title]))
  const moved = (wanted: 'rose' | 'fell') =>
    moves
      .flatMap(({ id, before, after, difference, verdict }) => {
        const title = titles.get(id)
        const isMoved = verdict === wanted && before !== null && after !== null && difference !== null
        return isMoved && title !== undefined ? [{ id, title, before, after, difference }] : []
      })
      .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || a.id - b.id)
  const [rose, fell] = [moved('rose'), moved('fell')]
  const real = new Set([...rose, ...fell].map(({ id }) => id))
  const changes = levelChanges(newest, former)
  return {
    rose,
    fell,
    crossed: changes.filter(({ id }) => real.has(id)),
    crossedByChance: changes.filter(({ id }) => !real.has(id)).length,
    steady: moves.filter(({ verdict }) => verdict === 'steady').length,
    notComparable: moves.filter(({ verdict }) => verdict === null).length,
  }
}

function levelChanges(newest: Edition, former: Edition): LevelCrossed[] {
  const levels = new Map(former.demarches.map(({ id, year }) => [id, year.satisfaction.level]))
  return newest.demarches.flatMap(({ id, title, year }) => {
    const [before, after] = [levels.get(id) ?? null, year.satisfaction.level]
    return before && after && before !== after ? [{ id, title, before, after }] : []
  })
}
