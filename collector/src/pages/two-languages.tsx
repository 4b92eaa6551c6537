import type { FastifyInstance } from 'fastify'
import type { ComponentChildren } from 'preact'
import { LANGUAGES, type Language, languageOf } from '../http/language.ts'
import { addVary } from '../http/vary.ts'
import { LanguageLinks } from './LanguageLinks.tsx'
import { renderPage } from './Layout.tsx'
import { html } from './refusals.ts'

/**
 * Serves a page in the two languages of the service: the one that `?lang=` asks for, else the browser's.
 * @param draw what stands above the links to the other language
 */
export function serveInTwoLanguages<T extends { title: string }>(
  app: FastifyInstance,
  address: string,
  texts: Record<Language, T>,
  draw: (texts: T, lang: Language) => ComponentChildren | Promise<ComponentChildren>,
): void {
  app.get<{ Querystring: { lang?: string } }>(address, { schema: { hide: true } }, async (request, reply) => {
    addVary(reply, 'Accept-Language')
    const lang = languageOf(request, request.query.lang)
    const drawn = await draw(texts[lang], lang)
    const page = renderPage({
      lang,
      title: `${texts[lang].title} – MonAvis`,
      children: (
        <>
          {drawn}
          <LanguageLinks lang={lang} among={LANGUAGES} addressIn={(locale) => `${address}?lang=${locale}`} />
        </>
      ),
    })
    return html(reply, page)
  })
}
