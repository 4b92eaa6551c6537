import { type Html, html } from './html.ts'
import { LANGS, type Lang } from './knowledge.ts'
import { LAYOUT } from './layout-texts.ts'
import { levelShapes } from './levels.ts'
import { notices } from './notices.ts'
import type { Drawing, Page } from './page.ts'

/** Where a page lies, beside what it is drawn from. */
export interface Place extends Drawing {
  /** From the page to what stands at the root of the site, whatever the language. */
  root(file: string): string
  /** The same page in the other language. */
  translated: string
  /** The whole addresses of the page in each language, where that of the site is known. */
  addresses: Readonly<Record<Lang, string>> | null
}

const OTHER: Record<Lang, Lang> = { fr: 'en', en: 'fr' }

/** A whole document around what a page says. */
export function layout(page: Page, place: Place): Html {
  const { lang, knowledge, now, href, root, translated, addresses } = place
  const texts = LAYOUT[lang]
  const current = (section: Page['section']) => section === page.section
  return html`<!doctype html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy(knowledge.collectorUrl)}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="referrer" content="strict-origin">
  <title>${page.title} – ${texts.site}</title>
  <meta name="description" content="${page.description}">${addresses && searched(addresses, lang)}
  <link rel="stylesheet" href="${root('style.css')}">
  <link rel="icon" href="${root('icon.svg')}" type="image/svg+xml">${
    page.script === undefined
      ? null
      : html`
  <script type="module" src="${root(page.script)}"></script>`
  }
</head>
<body>
  <a class="skip" href="#main">${texts.skip}</a>
  ${levelShapes()}
  <header>
    <p><a class="brand" href="${href('')}">${texts.site}</a></p>
    <nav aria-label="${texts.menu}">
      <ul>${texts.entries.map(
        ({ section, path, label }) => html`
        <li><a href="${href(path)}"${current(section) ? html` aria-current="${path === page.path ? 'page' : 'true'}"` : null}>${label}</a></li>`,
      )}
      </ul>
    </nav>
    <p class="language"><a href="${translated}" lang="${OTHER[lang]}" hreflang="${OTHER[lang]}">${texts.otherLanguage}</a></p>
  </header>
  <main id="main" tabindex="-1">${notices(knowledge, lang, now)}${page.main}
  </main>
  <footer>
    <nav aria-label="${texts.further}">
      <ul>${texts.footer.map(
        ({ path, label }) => html`
        <li><a href="${href(path)}">${label}</a></li>`,
      )}
      </ul>
    </nav>
    <p>${texts.promise}</p>
  </footer>
</body>
</html>
`
}

/** For search engines, which read nothing but whole addresses here: which page is which, in which language. */
function searched(addresses: Readonly<Record<Lang, string>>, lang: Lang): Html {
  return html`
  <link rel="canonical" href="${addresses[lang]}">${LANGS.map(
    (one) => html`
  <link rel="alternate" hreflang="${one}" href="${addresses[one]}">`,
  )}`
}

/** Nothing but what the site itself holds; forms may also go to the collector, which takes what people say. */
function policy(collectorUrl: string): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "script-src 'self'",
    "connect-src 'self'",
    `form-action 'self' ${collectorUrl}`,
    "base-uri 'none'",
  ].join('; ')
}
