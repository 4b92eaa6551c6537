import { directionOf } from '@monavis/shared/texts/texts'
import type { Locale } from '@monavis/shared/vote'
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { conformityOf } from './accessibility/assessment.ts'
import { declarationLanguage } from './accessibility/declaration-language.ts'
import { RGAA } from './accessibility/rgaa.ts'
import { TEXTS } from './languages.ts'

export interface LayoutProps {
  lang: Locale
  /** Of the window; the page gives its own heading. */
  title: string
  children: ComponentChildren
}

const { conformity } = conformityOf(RGAA)

function Layout({ lang, title, children }: LayoutProps) {
  const { accessibility, data, method, skip, yourData } = TEXTS[lang].page
  const inTwoLanguages = declarationLanguage(lang)
  return (
    <html lang={lang} dir={directionOf(lang)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="stylesheet" href="/static/page.css" />
      </head>
      <body>
        <a class="skip" href="#contenu">
          {skip}
        </a>
        <main id="contenu" class="page">
          {children}
        </main>
        <footer class="footer">
          <ul>
            <li>
              <a href={`/confidentialite?lang=${lang}`}>{yourData}</a>
            </li>
            <li>
              <a href={`/methode?lang=${inTwoLanguages}`} hreflang={inTwoLanguages}>
                {method}
              </a>
            </li>
            <li>
              <a href={`/data?lang=${inTwoLanguages}`} hreflang={inTwoLanguages}>
                {data}
              </a>
            </li>
            <li>
              <a href={`/accessibilite?lang=${inTwoLanguages}`} hreflang={inTwoLanguages}>
                {accessibility[conformity]}
              </a>
            </li>
          </ul>
        </footer>
      </body>
    </html>
  )
}

/** A whole page, as HTML. */
export function renderPage(props: LayoutProps): string {
  return `<!doctype html>${renderToString(<Layout {...props} />)}`
}
