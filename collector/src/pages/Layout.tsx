import { directionOf } from '@monavis/shared/texts/texts'
import type { Locale } from '@monavis/shared/vote'
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { TEXTS } from './languages.ts'

export interface LayoutProps {
  lang: Locale
  /** Of the window; the page gives its own heading. */
  title: string
  children: ComponentChildren
}

function Layout({ lang, title, children }: LayoutProps) {
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
        <main class="page">{children}</main>
        <footer class="footer">
          <a href={`/confidentialite?lang=${lang}`}>{TEXTS[lang].page.yourData}</a>
        </footer>
      </body>
    </html>
  )
}

/** A whole page, as HTML. */
export function renderPage(props: LayoutProps): string {
  return `<!doctype html>${renderToString(<Layout {...props} />)}`
}
