import { PROBLEMS } from '@monavis/shared/problems'
import type { FastifyInstance } from 'fastify'
import { languageOf } from '../http/language.ts'
import { addVary } from '../http/vary.ts'
import { renderPage } from './Layout.tsx'

const WORDS = {
  fr: {
    about: 'Ce service recueille les avis donnés à la fin des démarches en ligne, et en publie les notes.',
    feed: 'Les notes, en JSON',
    method: 'Comment les notes sont faites',
    data: 'Les données ouvertes',
    docs: 'La documentation de l’API',
    problems: 'Les erreurs de l’API',
    problemsAbout:
      'Chaque erreur porte un code, qui ne change jamais, et ce que dit le service dans les deux langues.',
  },
  en: {
    about:
      'This service takes the opinions given at the end of online procedures, and publishes their scores.',
    feed: 'The scores, as JSON',
    method: 'How the scores are made',
    data: 'The open data',
    docs: 'The API’s documentation',
    problems: 'The API’s refusals',
    problemsAbout:
      'Each refusal has a code, which never changes, and what the service says in both languages.',
  },
} as const

/** `/`: where one has landed. `/problems`: what the `type` of every problem points to. */
export async function servicePages(app: FastifyInstance): Promise<void> {
  app.addHook('onRequest', async (_request, reply) => addVary(reply, 'Accept-Language'))
  app.get('/', { schema: { hide: true } }, async (request, reply) => {
    const lang = languageOf(request)
    const words = WORDS[lang]
    const page = renderPage({
      lang,
      title: 'MonAvis',
      children: (
        <>
          <h1>MonAvis</h1>
          <p>{words.about}</p>
          <ul>
            <li>
              <a href="/api/v1/observatoire">{words.feed}</a>
            </li>
            <li>
              <a href={`/methode?lang=${lang}`}>{words.method}</a>
            </li>
            <li>
              <a href={`/data?lang=${lang}`}>{words.data}</a>
            </li>
            <li>
              <a href="/docs">{words.docs}</a>
            </li>
            <li>
              <a href="/problems">{words.problems}</a>
            </li>
          </ul>
        </>
      ),
    })
    return reply.type('text/html; charset=utf-8').send(page)
  })

  app.get('/problems', { schema: { hide: true } }, async (request, reply) => {
    const lang = languageOf(request)
    const { problems, problemsAbout } = WORDS[lang]
    const page = renderPage({
      lang,
      title: `${problems} – MonAvis`,
      children: (
        <>
          <h1>{problems}</h1>
          <p>{problemsAbout}</p>
          <dl>
            {Object.entries(PROBLEMS).map(([code, { status, fr, en }]) => (
              <div key={code} id={code} class="entry">
                <dt>
                  <code>{code}</code> ({status})
                </dt>
                <dd lang="fr">{fr}</dd>
                <dd lang="en">{en}</dd>
              </div>
            ))}
          </dl>
        </>
      ),
    })
    return reply.type('text/html; charset=utf-8').send(page)
  })
}
