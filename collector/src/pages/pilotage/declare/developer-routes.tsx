import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { requestSchema } from '../../../http/json-schema.ts'
import { ProblemError } from '../../../http/problem.ts'
import type { RegisteredDemarche } from '../../../registry/registry.ts'
import { demarcheOfDeveloperLink } from '../../../store/developer-links.ts'
import { goTo, showPage, viewOf } from '../Shell.tsx'
import { CheckForm } from './CheckForm.tsx'
import { CodeBlock } from './CodeBlock.tsx'
import { Codes } from './Codes.tsx'
import { noPage, readPage, showCheck } from './check-page.tsx'
import type { Untaken } from './code-page.tsx'
import { checkFormSchema, plainQuerySchema } from './declare-forms.ts'
import type { DeclareOptions } from './declare-routes.ts'
import { DECLARE_TEXTS } from './declare-texts.ts'

interface LinkRequest {
  Params: { token: string; button: string; check: string }
}

/** The page for whoever develops the site: the code and its check, without signing in, and nothing else of the démarche. */
export async function developerRoutes(app: FastifyInstance, options: DeclareOptions): Promise<void> {
  const { registry, store, checks } = options
  const address = '/pilotage/developpeur/:token'

  /** @throws {ProblemError} where the link opens nothing, or does no longer */
  const demarcheOf = async (request: FastifyRequest): Promise<RegisteredDemarche> => {
    const { token } = request.params as LinkRequest['Params']
    const demarche = registry.find((await demarcheOfDeveloperLink(store.db, token)) ?? 0)
    if (!demarche) throw new ProblemError('unknown-demarche')
    return demarche
  }

  app.get<LinkRequest>(
    address,
    { schema: { hide: true, querystring: requestSchema(plainQuerySchema) }, config: { right: 'anyone' } },
    async (request, reply) => show(request, reply, options, await demarcheOf(request)),
  )

  app.post<LinkRequest & { Body: { page?: string } }>(
    `${address}/boutons/:button/verifications`,
    {
      schema: { hide: true, body: requestSchema(checkFormSchema) },
      // Nothing is changed, and nobody has come in who could be named.
      config: { right: 'anyone', isAudited: false },
    },
    async (request, reply) => {
      const demarche = await demarcheOf(request)
      const { token, button } = request.params
      const meant = demarche.buttons.find(({ number }) => `${number}` === button)
      if (!meant) throw new ProblemError('unknown-button')
      const typed = request.body.page ?? ''
      const page = readPage(typed)
      if (!page) {
        return show(request, reply, options, demarche, { said: { page: typed }, problem: noPage(request) })
      }
      const check = checks.begin({ demarche: demarche.id, button: meant.number, page })
      return goTo(request, reply, `/pilotage/developpeur/${token}/verifications/${check.token}`)
    },
  )

  app.get<LinkRequest>(
    `${address}/verifications/:check`,
    { schema: { hide: true, querystring: requestSchema(plainQuerySchema) }, config: { right: 'anyone' } },
    async (request, reply) => {
      const about = await demarcheOf(request)
      const { token, check } = request.params
      const found = checks.find(check)
      return showCheck(request, reply, options, {
        about,
        check: found?.demarche === about.id ? found : undefined,
        back: `/pilotage/developpeur/${token}`,
      })
    },
  )
}

function show(
  request: FastifyRequest,
  reply: FastifyReply,
  { publicUrl, scripts }: DeclareOptions,
  { id, title, buttons }: RegisteredDemarche,
  untaken?: Untaken,
): FastifyReply {
  const { token } = request.params as LinkRequest['Params']
  const view = viewOf(request)
  const { developer, code, check, preview } = DECLARE_TEXTS[view.lang]
  const open = buttons.filter(({ closed }) => !closed)
  const [first] = open
  return showPage(request, untaken ? reply.code(400) : reply, {
    title: developer.title(title),
    children: (
      <>
        <p>{developer.lead}</p>
        <ol>
          {developer.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {open.map((button) => (
          <section key={button.number} aria-labelledby={`code-${button.number}`}>
            <h2 id={`code-${button.number}`}>{code.heading(button.title)}</h2>
            <Codes
              lang={view.lang}
              texts={code}
              subject={{ publicUrl, demarche: id, button: button.number, scripts }}
            />
          </section>
        ))}
        <h2>{developer.tryIt}</h2>
        <p>{preview.onPage}</p>
        <CodeBlock texts={code} code="#monavis-essai" />
        {first && (
          <CheckForm
            view={view}
            texts={check}
            action={`/pilotage/developpeur/${token}/boutons/${first.number}/verifications`}
            said={new URLSearchParams(untaken?.said)}
            problem={untaken?.problem}
          />
        )}
      </>
    ),
  })
}
