import type { FastifyInstance } from 'fastify'
import { LANGUAGES, languageOf } from '../http/language.ts'
import { addVary } from '../http/vary.ts'
import { Declaration } from './accessibility/Declaration.tsx'
import { en } from './accessibility/declaration-en.ts'
import { fr } from './accessibility/declaration-fr.ts'
import { LanguageLinks } from './LanguageLinks.tsx'
import { renderPage } from './Layout.tsx'

const TEXTS = { fr, en }

/** `/accessibilite`: who can use the service, and who cannot yet; French law asks for it. */
export async function accessibilityPage(app: FastifyInstance): Promise<void> {
  app.get<{ Querystring: { lang?: string } }>(
    '/accessibilite',
    { schema: { hide: true } },
    async (request, reply) => {
      addVary(reply, 'Accept-Language')
      const lang = LANGUAGES.find((known) => known === request.query.lang) ?? languageOf(request)
      const texts = TEXTS[lang]
      const page = renderPage({
        lang,
        title: `${texts.title} – MonAvis`,
        children: (
          <>
            <Declaration lang={lang} texts={texts} />
            <LanguageLinks
              lang={lang}
              among={LANGUAGES}
              addressIn={(locale) => `/accessibilite?lang=${locale}`}
            />
          </>
        ),
      })
      return reply.type('text/html; charset=utf-8').send(page)
    },
  )
}
