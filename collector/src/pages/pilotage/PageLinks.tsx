import type { Language } from '../../http/language.ts'
import { PILOTAGE_TEXTS } from './pilotage-texts.ts'

interface PageLinksProps {
  lang: Language
  /** From 1. */
  page: number
  /** How many there are, where they were counted. */
  pages?: number
  isLast: boolean
  /** Path and query of the list; its page is set anew. */
  address: string
}

/** To the pages before and after, where there are any. */
export function PageLinks({ lang, page, pages, isLast, address }: PageLinksProps) {
  if (page === 1 && isLast) return null
  const { label, before, after, here } = PILOTAGE_TEXTS[lang].pages
  const to = (other: number) => {
    const url = new URL(address, 'http://pilotage')
    url.searchParams.set('page', String(other))
    return `${url.pathname}${url.search}`
  }
  return (
    <nav aria-label={label}>
      <ul class="pages">
        {page > 1 && (
          <li>
            <a href={to(page - 1)} rel="prev">
              {before}
            </a>
          </li>
        )}
        <li aria-current="page">{here(page, pages)}</li>
        {!isLast && (
          <li>
            <a href={to(page + 1)} rel="next">
              {after}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
