import type { FastifyInstance } from 'fastify'
import { LANGUAGES, languageOf } from '../http/language.ts'
import { addVary } from '../http/vary.ts'
import { DATA_PAGE } from '../opendata/addresses.ts'
import { Data } from './data/Data.tsx'
import { en } from './data/data-en.ts'
import { fr } from './data/data-fr.ts'
import { LanguageLinks } from './LanguageLinks.tsx'
import { renderPage } from './Layout.tsx'

const TEXTS = { fr, en }

/** `/data`: the open data, for whoever would take them away. @param publicUrl where people reach the service */
export async function dataPage(app: FastifyInstance, { publicUrl }: { publicUrl: string }): Promise<void> {
  app.get<{ Querystring: { lang?: string } }>(
    DATA_PAGE,
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
            <Data texts={texts} publicUrl={publicUrl} />
            <LanguageLinks
              lang={lang}
              among={LANGUAGES}
              addressIn={(locale) => `${DATA_PAGE}?lang=${locale}`}
            />
          </>
        ),
      })
      return reply.type('text/html; charset=utf-8').send(page)
    },
  )
}
