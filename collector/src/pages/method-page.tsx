import type { FastifyInstance } from 'fastify'
import { LANGUAGES, languageOf } from '../http/language.ts'
import { addVary } from '../http/vary.ts'
import { LanguageLinks } from './LanguageLinks.tsx'
import { renderPage } from './Layout.tsx'
import { Method } from './method/Method.tsx'
import { en } from './method/method-en.ts'
import { fr } from './method/method-fr.ts'

const TEXTS = { fr, en }

export interface MethodPageOptions {
  /** Answers needed to publish a score. */
  publishFrom: number
  /** Clock, ms. */
  now: () => number
}

/** `/methode`: how a mark is made and how sure it is, for whoever would defend it or doubt it. */
export async function methodPage(
  app: FastifyInstance,
  { publishFrom, now }: MethodPageOptions,
): Promise<void> {
  app.get<{ Querystring: { lang?: string } }>(
    '/methode',
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
            <Method lang={lang} texts={texts} publishFrom={publishFrom} now={now()} />
            <LanguageLinks lang={lang} among={LANGUAGES} addressIn={(locale) => `/methode?lang=${locale}`} />
          </>
        ),
      })
      return reply.type('text/html; charset=utf-8').send(page)
    },
  )
}
