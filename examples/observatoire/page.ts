import type { Html } from './html.ts'
import type { Knowledge, Lang } from './knowledge.ts'

/** A page of the site, in one language; French stands at the root, English under `en/`. */
export interface Page {
  /** Folder from the root of its language, with a final slash: `demarches/1617/`; empty for the first page. */
  path: string
  /** Of the window, without the site's name. */
  title: string
  /** What a search engine shows under the title: a sentence or two. */
  description: string
  /** What stands in `main`, its `h1` first. */
  main: Html
  /** A module at the root of the site, for comfort: the page says all it has to say without it. */
  script?: 'table.js'
  /** One of the entries of the menu, where it is one or stands under one. */
  section?: 'table' | 'national' | 'editions' | 'proposals' | 'data' | 'method'
}

/** What every page is drawn from. */
export interface Drawing {
  knowledge: Knowledge
  lang: Lang
  /**
   * A relative address: the site may lie in any folder of any server.
   * @param to a path as {@link Page.path} has it (may end with `#fragment` or `?query`), in the same language
   */
  href(to: string): string
  /** When the site is made. */
  now: Date
}

/** A page that is drawn once for each language. */
export type Draw = (drawing: Drawing) => Page
