import type { FastifyInstance } from 'fastify'
import { requestSchema } from '../../../http/json-schema.ts'
import { ProblemError } from '../../../http/problem.ts'
import { roleOn } from '../../../pilotage/agent.ts'
import { askMandate } from '../../../pilotage/declare/ask-mandate.ts'
import { readMandates } from '../../../store/people.ts'
import { agentOf, demarcheAt } from '../gate.ts'
import { PageLinks } from '../PageLinks.tsx'
import { cutPages } from '../paging.ts'
import { Said } from '../Said.tsx'
import { goTo, PostButton, showPage, viewOf } from '../Shell.tsx'
import { emptyFormSchema, searchQuerySchema } from './declare-forms.ts'
import type { DeclareOptions } from './declare-routes.ts'
import { DECLARE_TEXTS } from './declare-texts.ts'
import { findDemarches, isKnownTo } from './find-demarches.ts'
import { MAX_SEARCH_CHARS, SearchForm } from './SearchForm.tsx'

const FOUND_A_PAGE = 20

/** Finds a démarche in the registry, and says that it is one's own. */
export async function searchRoutes(app: FastifyInstance, options: DeclareOptions): Promise<void> {
  const { registry, store, now } = options
  app.get<{ Querystring: { q?: string; page?: string } }>(
    '/pilotage/chercher',
    { schema: { hide: true, querystring: requestSchema(searchQuerySchema) }, config: { right: 'agent' } },
    async (request, reply) => {
      const agent = agentOf(request)
      const view = viewOf(request)
      const { search: texts, notices } = DECLARE_TEXTS[view.lang]
      const q = (request.query.q ?? '').trim().slice(0, MAX_SEARCH_CHARS)
      const found = q === '' ? [] : findDemarches(registry, agent, q)
      const { offset, limit, ...at } = cutPages(request.query.page, found.length, FOUND_A_PAGE)
      const mandates = await readMandates(store.db, { person: agent.id })
      const isAsked = (id: number) => mandates.some(({ over }) => 'demarche' in over && over.demarche === id)
      return showPage(request, reply, {
        title: texts.title,
        notices,
        children: (
          <>
            <SearchForm texts={texts} search={q} />
            {q !== '' && (
              <p role="status">
                {texts.found(found.length)} {found.length === 0 && texts.none}
              </p>
            )}
            <ul class="found">
              {found.slice(offset, offset + limit).map((demarche) => (
                <li key={demarche.id}>
                  <p>
                    <strong lang="fr">{demarche.title}</strong>
                    <br />
                    <span class="small" lang="fr">
                      {demarche.administration} – {demarche.ministere} – n°{'\u00A0'}
                      {demarche.id}
                    </span>
                  </p>
                  {roleOn(agent, demarche) ? (
                    <p>
                      <a href={`/pilotage/demarches/${demarche.id}/code`}>{texts.mine}</a>
                    </p>
                  ) : isAsked(demarche.id) ? (
                    <p>{texts.waiting}</p>
                  ) : (
                    <PostButton view={view} action={`/pilotage/demarches/${demarche.id}/mandat`} class="send">
                      <Said {...texts.ask(demarche.title)} />
                    </PostButton>
                  )}
                </li>
              ))}
            </ul>
            <PageLinks
              {...at}
              lang={view.lang}
              address={`/pilotage/chercher?${new URLSearchParams({ q })}`}
            />
          </>
        ),
      })
    },
  )

  app.post<{ Params: { demarche: string } }>(
    '/pilotage/demarches/:demarche/mandat',
    { schema: { hide: true, body: requestSchema(emptyFormSchema) }, config: { right: 'agent' } },
    async (request, reply) => {
      const agent = agentOf(request)
      const demarche = demarcheAt(request)
      // Whoever may not know of it is told what they would be told of none.
      if (!isKnownTo(demarche, agent)) throw new ProblemError('unknown-demarche')
      const became = await askMandate(store, agent, demarche, now())
      const isOpen = became !== 'asked'
      return goTo(
        request,
        reply,
        isOpen ? `/pilotage/demarches/${demarche.id}/code` : '/pilotage',
        `mandate-${became}`,
      )
    },
  )
}
