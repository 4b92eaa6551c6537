/**
 * Number of whole `1 / parts` in a figure: 7.963 holds 79 tenths.
 *
 * A product may fall on the wrong side of an integer (0.29 × 100 is 28.999…): the quotient, which is the
 * nearest number to what would be written, decides. So what is read never contradicts the level: 8.0 is shown
 * if and only if the mark is at least 8.
 */
export function wholeParts(figure: number, parts: number): number {
  const near = Math.trunc(figure * parts)
  if ((near + 1) / parts <= figure) return near + 1
  return near / parts > figure ? near - 1 : near
}

/** The least number of `1 / parts` that covers a figure: 7.901 is covered by 80 tenths. */
export function coveringParts(figure: number, parts: number): number {
  const whole = wholeParts(figure, parts)
  return whole / parts < figure ? whole + 1 : whole
}
