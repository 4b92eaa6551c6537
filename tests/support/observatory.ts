import type {
  Demarche,
  Edition,
  FrozenDemarche,
  Knowledge,
  Lang,
  Level,
  Score,
  Scores,
} from '@monavis/examples/observatoire/knowledge'
import type { Drawing } from '@monavis/examples/observatoire/page'

/** What an observatory knows, made up by hand for its drawings. */

const NONE: Score = { n: 0, mark: null, interval: null, level: null, counts: null, withheld: null }
const WITHHELD: Score = { ...NONE, n: 12, withheld: 'too-few-answers' }

/** A satisfaction mark of so many answers, with an interval of half a point each side. */
export function score(mark: number, n = 200): Score {
  const level: Level = mark >= 8 ? 'good' : mark >= 5 ? 'medium' : 'bad'
  const good = Math.round((n * mark) / 10)
  const interval = [Math.max(0, mark - 0.5), Math.min(10, mark + 0.5)] as const
  return { n, mark, interval, level, counts: { good, medium: 0, bad: n - good }, withheld: null }
}

export const scoreOf = { none: NONE, withheld: WITHHELD }

export function scores(satisfaction: Score): Scores {
  return {
    satisfaction,
    comprehension: NONE,
    contact_satisfaction: NONE,
    contact_reachability: NONE,
    contact: NONE,
    autonomy: NONE,
  }
}

export function demarche(id: number, more: Partial<Demarche> = {}): Demarche {
  return {
    id,
    title: `Démarche ${id}`,
    administration: 'Direction des essais',
    ministere: 'Intérieur',
    essential: true,
    audience: null,
    state: 'open',
    scores: scores(score(8.4)),
    participation: null,
    votes: { verified: 0, suspect: 0, admitted: 0, rejected: 0 },
    indicators: {},
    announcements: [],
    ...more,
  }
}

export function frozen(id: number, more: Partial<FrozenDemarche> = {}): FrozenDemarche {
  return {
    id,
    title: `Démarche ${id}`,
    administration: 'Direction des essais',
    ministere: 'Intérieur',
    essential: true,
    equipped: true,
    year: scores(score(8.4)),
    quarter: scores(score(8.4)),
    indicators: {},
    ...more,
  }
}

export function edition(
  name: string,
  demarches: readonly FrozenDemarche[],
  more: Partial<Edition> = {},
): Edition {
  return {
    name,
    revision: 1,
    imported: false,
    reason: null,
    note: null,
    method: '1.0.0',
    publishedAt: new Date('2026-10-15T08:00:00Z'),
    digest: 'ab'.repeat(32),
    year: { from: '2025-10-01', to: '2026-09-30' },
    quarter: { from: '2026-07-01', to: '2026-09-30' },
    shares: [],
    demarches,
    ...more,
  }
}

export function knowledge(demarches: readonly Demarche[], more: Partial<Knowledge> = {}): Knowledge {
  const generatedAt = new Date('2026-11-20T13:32:00Z')
  return {
    collectorUrl: 'https://avis.test',
    feed: {
      method: '1.0.0',
      generatedAt,
      from: new Date('2025-11-21'),
      to: new Date('2026-11-20'),
      publishFrom: 100,
      demarches,
    },
    confirmedAt: generatedAt,
    editions: [],
    difference: null,
    opinions: new Map(),
    proposals: [],
    reports: new Map(),
    failures: [],
    ...more,
  }
}

export function drawing(known: Knowledge, lang: Lang = 'fr'): Drawing {
  return { knowledge: known, lang, href: (to) => `../../${to}`, now: new Date('2026-11-21T09:00:00Z') }
}
