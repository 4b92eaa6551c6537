import type { ImportedEdition } from '@monavis/shared/editions'
import { levelOf } from '@monavis/shared/level'
import { parseQuarter, startOfDay } from '@monavis/shared/period'
import { SCORE_NAMES, SCORES, type ScoreCounts, type ScoreName, score } from '@monavis/shared/score'
import type { Language } from '../http/language.ts'
import type { FieldError } from '../http/problem.ts'
import { type EditionContent, type FrozenScore, type FrozenScores, isoPeriod, yearOf } from './content.ts'

type ImportedScores = ImportedEdition['demarches'][number]['year']
type ImportedScore = NonNullable<ImportedScores[string]>

/**
 * Marks were published with one decimal, shares in whole per cents, rounded or cut: further from the counts than this
 * part of its range, one of them is wrong.
 */
const MAX_ROUNDING = 0.01
/** More would help nobody. */
const MAX_ERRORS = 20

const MESSAGES = {
  fr: {
    twice: 'figure déjà plus haut',
    number: 'n’est pas le nombre de réponses que donnent les comptes',
    mark: 'n’est pas la note que donnent les comptes',
    markOfNone: 'ne peut pas être la note de zéro réponse',
    reason: 'est requis à partir de la révision 2, et là seulement',
    instant: 'n’est pas entre la fin du trimestre et maintenant',
  },
  en: {
    twice: 'stands above already',
    number: 'is not the number of answers that the counts give',
    mark: 'is not the mark that the counts give',
    markOfNone: 'cannot be the mark of no answer',
    reason: 'is required from revision 2 on, and there alone',
    instant: 'is not between the end of the quarter and now',
  },
} as const

/** The content of a past edition, or all that is wrong with it. */
export type ReadImport = { ok: true; content: EditionContent } | { ok: false; errors: FieldError[] }

/**
 * Makes a past edition into a content. The same import makes the same bytes. It states no shares: those it was
 * published with were worked out by other rules.
 * @param now ms
 */
export function readImport(input: ImportedEdition, now: number, language: Language): ReadImport {
  const says = MESSAGES[language]
  const errors: FieldError[] = []
  const quarter = parseQuarter(input.edition)
  if (!quarter) throw new Error(`${input.edition} is no quarter`)
  const publishedAt = Date.parse(input.publishedAt)
  if (!(publishedAt >= startOfDay(quarter.to + 1) && publishedAt <= now)) {
    errors.push({ path: '/publishedAt', message: says.instant })
  }
  if ((input.revision === 1) !== (input.reason === undefined)) {
    errors.push({ path: '/reason', message: says.reason })
  }
  const seen = new Set<number>()
  const demarches = input.demarches.map(({ year, quarter: alone, ...described }, i) => {
    const path = `/demarches/${i}`
    if (seen.has(described.id)) errors.push({ path: `${path}/id`, message: says.twice })
    seen.add(described.id)
    const judge = (scores: ImportedScores, of: string): FrozenScores => {
      for (const [name, one = {}] of Object.entries(scores)) {
        const wrong = faultOf(name as ScoreName, one)
        if (wrong) errors.push({ path: `${path}/${of}/${name}/${wrong.field}`, message: says[wrong.fault] })
      }
      return frozen(scores)
    }
    return { ...described, equipped: null, year: judge(year, 'year'), quarter: judge(alone, 'quarter') }
  })
  if (errors.length > 0) return { ok: false, errors: errors.slice(0, MAX_ERRORS) }
  return {
    ok: true,
    content: {
      edition: input.edition,
      revision: input.revision,
      origin: 'imported',
      reason: input.reason ?? null,
      ...(input.note !== undefined && { note: input.note }),
      method: input.method,
      frozenAt: new Date(publishedAt).toISOString(),
      publishFrom: input.publishFrom,
      year: isoPeriod(yearOf(quarter)),
      quarter: isoPeriod(quarter),
      shares: [],
      demarches,
    },
  }
}

function faultOf(
  name: ScoreName,
  { n, counts, mark }: ImportedScore,
): { field: 'n' | 'mark'; fault: 'number' | 'mark' | 'markOfNone' } | undefined {
  if (!counts) return n === 0 && mark !== undefined ? { field: 'mark', fault: 'markOfNone' } : undefined
  const full = score(name, counts as ScoreCounts)
  if (n !== undefined && n !== full.n) return { field: 'n', fault: 'number' }
  if (mark === undefined) return undefined
  if (full.mark === null) return { field: 'mark', fault: 'markOfNone' }
  return Math.abs(mark - full.mark) > MAX_ROUNDING * SCORES[name].range
    ? { field: 'mark', fault: 'mark' }
    : undefined
}

/** Only called on what {@link faultOf} has passed, or for nothing. */
function frozen(scores: ImportedScores): FrozenScores {
  const all = SCORE_NAMES.map((name) => [name, frozenScore(name, scores[name] ?? {})])
  return { ...(Object.fromEntries(all) as Record<ScoreName, FrozenScore>), votes: null }
}

function frozenScore(name: ScoreName, { n, counts, mark }: ImportedScore): FrozenScore {
  if (!counts) {
    return {
      n: n ?? null,
      counts: null,
      mark: mark ?? null,
      interval: null,
      level: levelOf(name, mark ?? null),
      published: mark !== undefined,
      withheld: null,
    }
  }
  const full = score(name, counts as ScoreCounts)
  // The mark is the one that was published, where it is told.
  const published = mark ?? full.mark
  return {
    ...full,
    mark: published,
    level: levelOf(name, published),
    published: published !== null,
    withheld: null,
  }
}
