import type { InstanceTexts } from './instance-texts.ts'

interface PageLinksProps {
  texts: InstanceTexts['pages']
  /** From 1. */
  page: number
  isLast: boolean
  /** Path and query of the list, but for its page. */
  address: string
}

/** To the pages before and after, where there are any. */
export function PageLinks({ texts, page, isLast, address }: PageLinksProps) {
  if (page === 1 && isLast) return null
  const to = (other: number) => {
    const url = new URL(address, 'http://pilotage')
    url.searchParams.set('page', String(other))
    return `${url.pathname}${url.search}`
  }
  return (
    <nav aria-label={texts.label}>
      <ul class="pages">
        {page > 1 && (
          <li>
            <a href={to(page - 1)} rel="prev">
              {texts.before}
            </a>
          </li>
        )}
        <li aria-current="page">{texts.here(page)}</li>
        {!isLast && (
          <li>
            <a href={to(page + 1)} rel="next">
              {texts.after}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
