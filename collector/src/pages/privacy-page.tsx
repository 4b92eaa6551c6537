import type { FastifyInstance } from 'fastify'
import { localeOf } from '../http/language.ts'
import { addVary } from '../http/vary.ts'
import { LanguageLinks } from './LanguageLinks.tsx'
import { renderPage } from './Layout.tsx'
import { TEXTS } from './languages.ts'

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
      const lang = localeOf(request, request.query.lang)
      const { title, kept, message, observatory, purpose, abuse, rights } = TEXTS[lang].privacy
      const days = commentRetentionDays
      const sections = [kept, message(days), observatory(days), purpose, abuse, rights]
      const page = renderPage({
        lang,
        title: `${title} – MonAvis`,
        children: (
          <>
            <h1>{title}</h1>
            {sections.map(({ heading, paragraphs }) => (
              <section key={heading}>
                <h2>{heading}</h2>
                {paragraphs.map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
              </section>
            ))}
            <LanguageLinks lang={lang} addressIn={(locale) => `/confidentialite?lang=${locale}`} />
          </>
        ),
      })
      return reply.type('text/html; charset=utf-8').send(page)
    },
  )
}
