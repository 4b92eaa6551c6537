import type { Demarche, Knowledge, Level, Score, Scores } from '@monavis/examples/observatoire/knowledge'

const ACTS = [
  ...[
    'Demander',
    'Renouveler',
    'Déclarer',
    'Signaler la perte de',
    'Modifier',
    'Suivre',
    'Contester',
    'Payer',
  ],
  ...['Obtenir un duplicata de', 'Annuler', 'Transmettre', 'Rectifier', 'Attester', 'Faire rembourser'],
] as const
const THINGS = [
  ...[
    'une carte nationale d’identité',
    'un passeport',
    'un acte de naissance',
    'une carte grise',
    'ses revenus',
  ],
  ...[
    'une allocation logement',
    'un permis de construire',
    'une bourse sur critères sociaux',
    'une œuvre d’art',
  ],
  ...['un titre de séjour', 'une aide à la rénovation énergétique', 'un permis de chasser', 'sa retraite'],
  ...[
    'une création d’association',
    'un changement d’adresse',
    'une procuration de vote',
    'un accident du travail',
  ],
  ...[
    'une prestation de compensation du handicap',
    'une immatriculation de bateau',
    'un contrat d’apprentissage',
  ],
  ...[
    'une licence d’entrepreneur de spectacles',
    'une exonération de taxe foncière',
    'un congé de proche aidant',
  ],
  ...['une inscription sur les listes électorales', 'un certificat de qualité de l’air'],
] as const
const FOR = ['', ' pour un mineur', ' depuis l’étranger', ' en outre-mer'] as const
const PLACES = [
  'de l’Intérieur',
  'de l’Économie et des Finances',
  'du Travail',
  'de la Santé',
  'de l’Éducation nationale',
  'de la Culture',
  'de la Transition écologique',
  'de la Justice',
  'de l’Agriculture',
  'des Armées',
  'de l’Europe et des Affaires étrangères',
  'de la Mer',
] as const
const OFFICES = [
  'Direction générale',
  'Agence nationale',
  'Secrétariat',
  'Caisse nationale',
  'Office',
] as const
const MOMENTS = [
  'Je déménage',
  'J’attends un enfant',
  'Je perds un proche',
  'Je crée mon entreprise',
] as const
const AUDIENCES = ['particuliers', 'entreprises', 'associations'] as const

/** What a test says of a démarche; the rest is an open one, essential, with a published mark. */
export type Told = Partial<Omit<Demarche, 'scores'>> & { id: number; satisfaction?: Partial<Score> }

export function demarche({ satisfaction, ...told }: Told): Demarche {
  return {
    title: `Démarche ${told.id}`,
    administration: 'Agence des exemples',
    ministere: 'Ministère de l’Intérieur',
    essential: true,
    audience: null,
    state: 'open',
    participation: null,
    votes: { verified: 0, suspect: 0, admitted: 0, rejected: 0 },
    indicators: {},
    announcements: [],
    ...told,
    scores: scores({ ...score(8.26, 1_200), ...satisfaction }),
  }
}

/** Without an answer. */
export const NO_ANSWER = {
  n: 0,
  mark: null,
  interval: null,
  level: null,
  counts: null,
  withheld: null,
} satisfies Score
export const TOO_FEW = { ...NO_ANSWER, n: 12, withheld: 'too-few-answers' } satisfies Score

/** What a site knows of these démarches, and nothing else. */
export function knowledgeOf(demarches: readonly Demarche[]): Knowledge {
  const now = new Date('2026-11-20T13:32:00Z')
  return {
    collectorUrl: 'https://monavis.example',
    feed: {
      method: '1.0',
      generatedAt: now,
      from: new Date('2025-11-21'),
      to: new Date('2026-11-20'),
      publishFrom: 100,
      demarches,
    },
    confirmedAt: now,
    editions: [],
    difference: null,
    opinions: new Map(),
    proposals: [],
    reports: new Map(),
    failures: [],
  }
}

/**
 * As many démarches, each with a title of its own as long as real ones are, and values that a compressor does not guess.
 * The same each time.
 */
export function madeUpKnowledge(count: number): Knowledge {
  const draw = draws()
  return knowledgeOf(
    Array.from({ length: count }, (_, index) => {
      const title = `${at(ACTS, index)} ${at(THINGS, Math.floor(index / ACTS.length))}${at(FOR, Math.floor(index / ACTS.length / THINGS.length))}`
      const place = at(PLACES, draw() * PLACES.length)
      const indicator = (value: string | number | boolean, level: Level | null = null) => ({
        ...{ value, level },
        source: 'Valeur inventée pour les tests',
        date: '2026-06-30',
        status: 'declared' as const,
      })
      const uses = Math.floor(10 ** (3 + 4 * draw()))
      const rgaa = Math.round(1_000 * draw()) / 10
      const pieces = Math.floor(8 * draw())
      return {
        ...demarche({
          id: 1_000 + Math.floor(9 * index + 8 * draw()),
          title,
          administration: `${at(OFFICES, draw() * OFFICES.length)} ${at(THINGS, draw() * THINGS.length).replace(/^\S+ /, 'pour ')}`,
          ministere: `Ministère ${place}`,
          essential: index % 4 !== 3,
          audience: [at(AUDIENCES, draw() * AUDIENCES.length)],
          participation: { uses, share: draw() / 10 },
          indicators: {
            online: indicator(at(['yes', 'yes', 'partial', 'no'], draw() * 4)),
            accessibility: indicator(rgaa, rgaa === 100 ? 'good' : rgaa < 50 ? 'bad' : 'medium'),
            askedAgain: indicator(pieces, pieces < 2 ? 'good' : pieces < 5 ? 'medium' : 'bad'),
            digitalUse: indicator(Math.round(1_000 * draw()) / 10),
            ...(draw() < 0.3 && { lifeEvent: indicator(at(MOMENTS, draw() * MOMENTS.length)) }),
            franceConnect: indicator(at(['none', 'franceconnect'], draw() * 2)),
            availability: indicator(99 + Math.round(100 * draw()) / 100, 'medium'),
            loadTime: indicator(Math.round(200 + 900 * draw()), 'medium'),
            language: indicator(Math.round(100 * draw()) / 10),
          },
        }),
        scores: scores(draw() < 0.1 ? TOO_FEW : score(4 + 6 * draw(), Math.ceil(uses / 20) + 100), () =>
          score(3 + 7 * draw(), Math.ceil(uses / 25) + 100),
        ),
      }
    }),
  )
}

function score(mark: number, n: number): Score {
  const level = mark >= 8 ? 'good' : mark >= 5 ? 'medium' : 'bad'
  const good = Math.floor((n * mark) / 10)
  return {
    ...{ n, mark, level, withheld: null },
    interval: [mark - 3 / Math.sqrt(n), Math.min(10, mark + 3 / Math.sqrt(n))],
    counts: { good, medium: 0, bad: n - good },
  }
}

function scores(satisfaction: Score, other: () => Score = () => NO_ANSWER): Scores {
  return {
    satisfaction,
    comprehension: other(),
    contact_satisfaction: other(),
    contact_reachability: NO_ANSWER,
    contact: NO_ANSWER,
    autonomy: other(),
  }
}

function at<T>(list: readonly [T, ...T[]] | readonly T[], index: number): T {
  const item = list[Math.floor(index) % list.length]
  if (item === undefined) throw new Error('An empty list has nothing to give')
  return item
}

/** Numbers of [0, 1[ that look drawn, the same each time. Source: Park and Miller, 1988 */
function draws(): () => number {
  let seed = 20_261_120
  return () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed / 2_147_483_647
  }
}
