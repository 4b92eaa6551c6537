import type { Writing } from './writing.ts'

interface PagesProps {
  writing: Writing
  /** Without its query. */
  address: string
  /** From 1. */
  page: number
  pages: number
}

/** The way through a list that is cut into pages. */
export function Pages({ writing, address, page, pages }: PagesProps) {
  const texts = writing.texts.pages
  if (pages <= 1) return null
  return (
    <nav class="pages" aria-label={texts.label}>
      <ul>
        {page > 1 && (
          <li>
            <a href={`${address}?page=${page - 1}`} rel="prev">
              {texts.previous}
            </a>
          </li>
        )}
        <li>{texts.of(writing.numbers.whole(page), writing.numbers.whole(pages))}</li>
        {page < pages && (
          <li>
            <a href={`${address}?page=${page + 1}`} rel="next">
              {texts.next}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}

/** Where a list is cut. @param asked `?page=`; beyond the last it is the last */
export function cutPages(asked: string | undefined, count: number, size: number) {
  const pages = Math.max(1, Math.ceil(count / size))
  const page = Math.min(pages, Math.max(1, Number(asked ?? '1')))
  return { page, pages, limit: size, offset: (page - 1) * size }
}
