import type { Line } from '../table/line.ts'

/** How many have reached something, of how many of which that is known. */
export interface Part {
  reached: number
  known: number
}

/** How the démarches of a list stand. */
export interface Counts {
  demarches: number
  /** Above 8 out of 10, the State's own goal: 8 itself is not above. */
  aboveGoal: Part
  online: Part
  accessible: Part
  /** Some opinions, too few for a mark. */
  withheld: number
  /** No opinion, for want of a button or of voters. */
  withoutOpinion: number
}

export function countsOf(lines: readonly Line[]): Counts {
  const without = lines.filter(({ scores }) => scores.satisfaction.mark === null)
  return {
    demarches: lines.length,
    aboveGoal: partOf(lines, ({ scores: { satisfaction } }) =>
      satisfaction.mark === null ? null : satisfaction.mark > 8,
    ),
    online: partOf(lines, ({ indicators }) => isValue(indicators['online'], 'yes')),
    accessible: partOf(lines, ({ indicators }) => isValue(indicators['accessibility'], 100)),
    withheld: without.filter(({ scores }) => scores.satisfaction.n !== 0).length,
    withoutOpinion: without.filter(({ scores }) => scores.satisfaction.n === 0).length,
  }
}

/** @param isReached null where it is not known */
function partOf(lines: readonly Line[], isReached: (line: Line) => boolean | null): Part {
  const answers = lines.map(isReached).filter((answer) => answer !== null)
  return { reached: answers.filter(Boolean).length, known: answers.length }
}

function isValue(indicator: Line['indicators'][string] | undefined, value: string | number): boolean | null {
  return indicator ? indicator.value === value : null
}
