import type { DeclareTexts } from './declare-texts.ts'

/** Entries on one page of a list. */
const PER_PAGE = 20

/** One page of a list. */
export interface Paged<T> {
  shown: T[]
  page: number
  of: number
}

/** @param page as the address has it; the first where it is none */
export function paged<T>(all: readonly T[], page: string | undefined): Paged<T> {
  const of = Math.max(1, Math.ceil(all.length / PER_PAGE))
  const wanted = /^[1-9]\d{0,5}$/.test(page ?? '') ? Number(page) : 1
  const at = Math.min(wanted, of)
  return { shown: all.slice((at - 1) * PER_PAGE, at * PER_PAGE), page: at, of }
}

interface PagerProps {
  texts: DeclareTexts['pager']
  at: Omit<Paged<unknown>, 'shown'>
  addressOf: (page: number) => string
}

export function Pager({ texts, at: { page, of }, addressOf }: PagerProps) {
  if (of === 1) return null
  return (
    <nav aria-label={texts.label} class="go">
      {page > 1 && <a href={addressOf(page - 1)}>{texts.previous}</a>}
      <span>{texts.page(page, of)}</span>
      {page < of && <a href={addressOf(page + 1)}>{texts.next}</a>}
    </nav>
  )
}
