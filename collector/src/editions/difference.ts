import { adjustPValues, MOVE_LEVEL, satisfactionCells, testMove } from '@monavis/shared/difference'
import type { ComparedDemarche, EditionDifference } from '@monavis/shared/editions'
import type { EditionContent, FrozenDemarche, FrozenScore } from './content.ts'

type Untested = Omit<ComparedDemarche, 'verdict' | 'quarter'> & {
  quarter: Omit<ComparedDemarche['quarter'], 'adjustedP'>
}

/**
 * What changed from one edition to another.
 *
 * A move is a move of satisfaction between the two quarters alone: the marks that are published, over 12 months,
 * share nine of them where the editions are neighbours, so that no test of independent samples holds for them. All
 * démarches whose two quarters can be compared are tested together, and a move is one that stands after the
 * adjustment for their number. Levels are those that were published, of
 * those marks: they are what people see change.
 */
export function compareEditions(after: EditionContent, before: EditionContent): EditionDifference {
  const former = new Map(before.demarches.map((demarche) => [demarche.id, demarche]))
  const current = new Set(after.demarches.map(({ id }) => id))
  const isSameMethod = after.method !== null && after.method === before.method
  const untested = after.demarches.flatMap((demarche) => {
    const one = former.get(demarche.id)
    return one ? [compare(one, demarche, isSameMethod)] : []
  })
  const pValues = untested.flatMap(({ quarter: { p } }) => (p === null ? [] : [p]))
  const adjusted = adjustPValues(pValues)
  let tested = 0
  const demarches = untested.map((one): ComparedDemarche => {
    const adjustedP = one.quarter.p === null ? null : (adjusted[tested++] ?? null)
    const verdict = verdictOf(adjustedP, one.quarter.difference)
    return { ...one, quarter: { ...one.quarter, adjustedP }, verdict }
  })
  const idsOf = (isWanted: (one: ComparedDemarche) => boolean) =>
    demarches.filter(isWanted).map(({ id }) => id)
  return {
    edition: after.edition,
    revision: after.revision,
    with: { edition: before.edition, revision: before.revision },
    test: {
      name: 'linear-by-linear association (Mantel 1963), two-sided',
      on: 'satisfaction, the two quarters alone: the 12-month windows of neighbouring editions overlap',
      adjustment: 'Benjamini-Hochberg 1995, over all démarches tested',
      level: MOVE_LEVEL,
      tested,
    },
    rose: idsOf(({ verdict }) => verdict === 'rose'),
    fell: idsOf(({ verdict }) => verdict === 'fell'),
    movedLevel: idsOf(
      ({ year: { levelBefore, levelAfter } }) =>
        levelBefore !== null && levelAfter !== null && levelBefore !== levelAfter,
    ),
    entered: after.demarches.filter(({ id }) => !former.has(id)).map(nameOf),
    left: before.demarches.filter(({ id }) => !current.has(id)).map(nameOf),
    demarches,
  }
}

function compare(before: FrozenDemarche, after: FrozenDemarche, isSameMethod: boolean): Untested {
  const [oldYear, newYear] = [before.year.satisfaction, after.year.satisfaction]
  const [oldQuarter, newQuarter] = [before.quarter.satisfaction, after.quarter.satisfaction]
  const notComparable = reasonNotTo(oldQuarter, newQuarter, isSameMethod)
  return {
    ...nameOf(after),
    year: {
      before: oldYear.mark,
      after: newYear.mark,
      difference: minus(newYear.mark, oldYear.mark),
      levelBefore: oldYear.level,
      levelAfter: newYear.level,
    },
    quarter: {
      before: { n: oldQuarter.n, mark: oldQuarter.mark },
      after: { n: newQuarter.n, mark: newQuarter.mark },
      difference: minus(newQuarter.mark, oldQuarter.mark),
      p: notComparable
        ? null
        : testMove(satisfactionCells(oldQuarter.counts ?? {}, newQuarter.counts ?? {})).p,
    },
    notComparable,
  }
}

/** Why two quarters are not tested, if they are not. */
function reasonNotTo(
  before: FrozenScore,
  after: FrozenScore,
  isSameMethod: boolean,
): ComparedDemarche['notComparable'] {
  const both = [before, after]
  if (both.some(({ n, mark }) => mark === null && n !== null)) return 'withheld'
  if (both.some(({ counts, mark }) => counts === null || mark === null)) return 'without-counts'
  return isSameMethod ? null : 'other-method'
}

function verdictOf(adjustedP: number | null, difference: number | null): ComparedDemarche['verdict'] {
  if (adjustedP === null || difference === null) return null
  if (adjustedP > MOVE_LEVEL) return 'steady'
  return difference > 0 ? 'rose' : 'fell'
}

function minus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b
}

function nameOf({ id, title, ministere, essential }: FrozenDemarche) {
  return { id, title, ministere, essential }
}
