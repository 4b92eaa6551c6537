import type { Lang } from '../knowledge.ts'

/** Where a quarter stands on an axis: two that follow each other are one apart. @throws on any other text */
export function quarterIndex(edition: string): number {
  const [, year, quarter] = /^(\d{4})-T([1-4])$/.exec(edition) ?? []
  if (!year || !quarter) throw new Error(`No quarter: ${edition}`)
  return Number(year) * 4 + Number(quarter) - 1
}

/** `T3 26`, `Q3 26`: as short as an axis wants it. */
export function shortQuarter(index: number, lang: Lang): string {
  return `${lang === 'fr' ? 'T' : 'Q'}${(index % 4) + 1} ${String(Math.floor(index / 4)).slice(-2)}`
}

/** `3e trimestre 2026`, `Q3 2026`. @param edition `2026-T3` */
export function writeQuarter(edition: string, lang: Lang): string {
  const index = quarterIndex(edition)
  const [quarter, year] = [(index % 4) + 1, Math.floor(index / 4)]
  if (lang === 'en') return `Q${quarter} ${year}`
  return `${quarter}${quarter === 1 ? 'er' : 'e'}\u00a0trimestre ${year}`
}
