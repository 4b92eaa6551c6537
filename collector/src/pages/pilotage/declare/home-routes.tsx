import type { FastifyInstance } from 'fastify'
import { requestSchema } from '../../../http/json-schema.ts'
import { roleOn } from '../../../pilotage/agent.ts'
import { summarise } from '../../../pilotage/declare/summaries.ts'
import { readMandates } from '../../../store/people.ts'
import { agentOf } from '../gate.ts'
import { PageLinks } from '../PageLinks.tsx'
import { cutPages } from '../paging.ts'
import { PILOTAGE_TEXTS } from '../pilotage-texts.ts'
import { showPage, viewOf } from '../Shell.tsx'
import { pageQuerySchema } from './declare-forms.ts'
import type { DeclareOptions } from './declare-routes.ts'
import { DECLARE_TEXTS } from './declare-texts.ts'
import { SearchForm } from './SearchForm.tsx'
import { Summaries } from './Summaries.tsx'

const DEMARCHES_A_PAGE = 20

/** `/pilotage`: what one follows, what there is to do, and the first step of who follows nothing yet. */
export async function homeRoutes(app: FastifyInstance, options: DeclareOptions): Promise<void> {
  const { registry, store, now } = options
  app.get<{ Querystring: { page?: string } }>(
    '/pilotage',
    { schema: { hide: true, querystring: requestSchema(pageQuerySchema) }, config: { right: 'agent' } },
    async (request, reply) => {
      const agent = agentOf(request)
      const { lang } = viewOf(request)
      const { home, search, notices } = DECLARE_TEXTS[lang]
      // An administrator may do all; what is theirs is another matter.
      const own = { ...agent, isAdmin: false }
      const mine = [...registry.demarches()].filter((one) => roleOn(own, one) !== undefined)
      const { offset, limit, ...at } = cutPages(request.query.page, mine.length, DEMARCHES_A_PAGE)
      const summaries = await summarise(store, mine.slice(offset, offset + limit), now())
      const asked = (await readMandates(store.db, { person: agent.id })).flatMap(({ isGranted, over }) =>
        isGranted || !('demarche' in over) ? [] : (registry.find(over.demarche) ?? []),
      )
      return showPage(request, reply, {
        title: PILOTAGE_TEXTS[lang].mine,
        notices,
        children: (
          <>
            {mine.length === 0 ? (
              <p>
                <strong>{home.welcome}</strong> {home.firstStep}
              </p>
            ) : (
              <Summaries lang={lang} texts={home} summaries={summaries} />
            )}
            <PageLinks {...at} lang={lang} address="/pilotage" />
            {asked.length > 0 && (
              <>
                <p>{home.asked}</p>
                <ul>
                  {asked.map(({ id, title }) => (
                    <li key={id} lang="fr">
                      {title}
                    </li>
                  ))}
                </ul>
              </>
            )}
            <SearchForm texts={search} />
          </>
        ),
      })
    },
  )
}
