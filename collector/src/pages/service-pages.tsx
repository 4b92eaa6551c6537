import { PROBLEMS } from '@monavis/shared/problems'
import type { FastifyInstance } from 'fastify'
import { languageOf } from '../http/language.ts'
import { renderPage } from './Layout.tsx'

const WORDS = {
  fr: {
    about: 'Ce service recueille les avis donnés à la fin des démarches en ligne, et en publie les notes.',
    feed: 'Les notes, en JSON',
    docs: 'La documentation de l’API',
    problems: 'Les refus de l’API',
    problemsAbout:
      'Chaque refus porte un code, qui ne change jamais, et ce que dit le service dans les deux langues.',
    columns: ['Code', 'Statut', 'Français', 'Anglais'],
  },
  en: {
    about:
      'This service takes the opinions given at the end of online procedures, and publishes their scores.',
    feed: 'The scores, as JSON',
    docs: 'The API’s documentation',
    problems: 'The API’s refusals',
    problemsAbout:
      'Each refusal has a code, which never changes, and what the service says in both languages.',
    columns: ['Code', 'Status', 'French', 'English'],
  },
} as const

const CSP = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'"

/** `/`: where one has landed. `/problems`: what the `type` of every problem points to. */
export async function servicePages(app: FastifyInstance): Promise<void> {
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
              <a href="/docs">{words.docs}</a>
            </li>
            <li>
              <a href="/problems">{words.problems}</a>
            </li>
          </ul>
        </>
      ),
    })
    return reply.header('content-security-policy', CSP).type('text/html; charset=utf-8').send(page)
  })

  app.get('/problems', { schema: { hide: true } }, async (request, reply) => {
    const lang = languageOf(request)
    const { problems, problemsAbout, columns } = WORDS[lang]
    const page = renderPage({
      lang,
      title: `${problems} – MonAvis`,
      children: (
        <>
          <h1>{problems}</h1>
          <p>{problemsAbout}</p>
          <div class="monavis-scroll" role="region" aria-label={problems} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {Object.entries(PROBLEMS).map(([code, { status, fr, en }]) => (
                  <tr key={code} id={code}>
                    <th scope="row">
                      <code>{code}</code>
                    </th>
                    <td>{status}</td>
                    <td lang="fr">{fr}</td>
                    <td lang="en">{en}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      ),
    })
    return reply.header('content-security-policy', CSP).type('text/html; charset=utf-8').send(page)
  })
}
