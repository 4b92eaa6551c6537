import type { Language } from './language.ts'
import { WRITING_LOCALES } from './written-days.ts'

/** Numbers as a language writes them. */
export interface Numbers {
  /** A count. */
  whole(n: number): string
  /** To the third decimal; what is cut off shows as an ellipsis. */
  exact(n: number): string
  /** A mark with one decimal: cut, never rounded, as everywhere it is shown. */
  shown(mark: number): string
  /** The same, rounded: what is never shown. */
  rounded(mark: number): string
  /** An upper bound, never below what was worked out. */
  upper(bound: number): string
  /** A share, in percents, cut. */
  percent(share: number): string
}

/** Of a double, after a few sums. */
const SAFE_DIGITS = 12
const SHOWN = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const

export function createNumbers(lang: Language): Numbers {
  const format = (options: Intl.NumberFormatOptions) => {
    const written = new Intl.NumberFormat(WRITING_LOCALES[lang], options)
    return (n: number) => written.format(n)
  }
  const thousandths = format({ maximumFractionDigits: 3, roundingMode: 'trunc' })
  return {
    whole: format({ maximumFractionDigits: 0 }),
    exact: (n) => {
      // 1 − 0.796 is 0.20399999999999996.
      const meant = Number(n.toPrecision(SAFE_DIGITS))
      return thousandths(meant) + (meant === Number(meant.toFixed(3)) ? '' : '…')
    },
    shown: format({ ...SHOWN, roundingMode: 'trunc' }),
    rounded: format(SHOWN),
    upper: format({ ...SHOWN, roundingMode: 'ceil' }),
    percent: format({ style: 'percent', maximumFractionDigits: 0, roundingMode: 'trunc' }),
  }
}
