import type { FastifyInstance } from 'fastify'
import { languageAsked, languageOf } from '../http/language.ts'
import { addVary } from '../http/vary.ts'
import { renderPage } from './Layout.tsx'
import { PAGE_TEXTS, PRIVACY_TEXTS } from './languages.ts'

export interface PrivacyPageOptions {
  /** Days a message is kept. */
  commentRetentionDays: number
}

/** `/confidentialite`: what becomes of an opinion, for whoever gives it. */
export async function privacyPage(
  app: FastifyInstance,
  { commentRetentionDays }: PrivacyPageOptions,
): Promise<void> {
  app.get<{ Querystring: { lang?: string } }>(
    '/confidentialite',
    { schema: { hide: true } },
    async (request, reply) => {
      addVary(reply, 'Accept-Language')
      const lang = languageAsked(request.query.lang) ?? languageOf(request)
      const { title, kept, message, purpose, abuse, rights } = PRIVACY_TEXTS[lang]
      const other = lang === 'fr' ? 'en' : 'fr'
      const page = renderPage({
        lang,
        title: `${title} – MonAvis`,
        children: (
          <>
            <h1>{title}</h1>
            {[kept, message(commentRetentionDays), purpose, abuse, rights].map(({ heading, paragraphs }) => (
              <section key={heading}>
                <h2>{heading}</h2>
                {paragraphs.map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
              </section>
            ))}
            <p>
              <a href={`/confidentialite?lang=${other}`} lang={other} hreflang={other}>
                {PAGE_TEXTS[lang].otherLanguage}
              </a>
            </p>
          </>
        ),
      })
      return reply.type('text/html; charset=utf-8').send(page)
    },
  )
}
