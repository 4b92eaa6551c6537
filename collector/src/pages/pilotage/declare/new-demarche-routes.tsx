import { title as lineSchema } from '@monavis/shared/schemas'
import type { FieldProblem } from '@monavis/widget/form'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { indexTitles } from '../../../citizens/proposals/alike.ts'
import { requestSchema } from '../../../http/json-schema.ts'
import { createDemarche } from '../../../pilotage/declare/create-demarche.ts'
import { oneLine } from '../../../pilotage/one-line.ts'
import type { RegisteredDemarche } from '../../../registry/registry.ts'
import { agentOf } from '../gate.ts'
import { goTo, showPage, viewOf } from '../Shell.tsx'
import { DemarcheForm } from './DemarcheForm.tsx'
import { demarcheFormSchema, type DemarcheForm as Fields, plainQuerySchema } from './declare-forms.ts'
import type { DeclareOptions } from './declare-routes.ts'
import { DECLARE_TEXTS } from './declare-texts.ts'
import { isKnownTo } from './find-demarches.ts'

const NAMES = ['title', 'administration', 'ministere'] as const

/** A démarche that nobody has declared yet. */
export async function newDemarcheRoutes(app: FastifyInstance, options: DeclareOptions): Promise<void> {
  const { registry, now } = options
  const address = '/pilotage/demarches/nouvelle'
  app.get(
    address,
    { schema: { hide: true, querystring: requestSchema(plainQuerySchema) }, config: { right: 'agent' } },
    async (request, reply) => show(request, reply, { said: {} }),
  )

  app.post<{ Body: Fields }>(
    address,
    {
      schema: { hide: true, body: requestSchema(demarcheFormSchema) },
      config: { right: 'agent', isAudited: 'without-body' },
    },
    async (request, reply) => {
      const agent = agentOf(request)
      const said = request.body
      const { create } = DECLARE_TEXTS[viewOf(request).lang]
      const names = {
        title: oneLine(said.title ?? ''),
        administration: oneLine(said.administration ?? ''),
        ministere: oneLine(said.ministere ?? ''),
      }
      const wrong = NAMES.find((name) => !lineSchema.safeParse(names[name]).success)
      if (wrong) {
        return show(request, reply.code(400), { said, problem: { field: wrong, text: create.missing } })
      }
      const known = [...registry.demarches()].filter((one) => isKnownTo(one, agent))
      const alike = said.evenSo ? [] : indexTitles(known)(names.title)
      if (alike.length > 0) return show(request, reply, { said, alike })
      const { id, public: isPublic } = await createDemarche(options, agent, names, now())
      const notice = isPublic ? 'demarche-public' : 'demarche-created'
      return goTo(request, reply, `/pilotage/demarches/${id}/code`, notice)
    },
  )
}

interface Shown {
  said: Fields
  problem?: FieldProblem
  alike?: RegisteredDemarche[]
}

function show(request: FastifyRequest, reply: FastifyReply, shown: Shown): FastifyReply {
  const view = viewOf(request)
  const { create } = DECLARE_TEXTS[view.lang]
  return showPage(request, reply, {
    title: create.title,
    children: (
      <>
        {!shown.problem && !shown.alike && <p>{create.lead}</p>}
        <DemarcheForm view={view} texts={create} {...shown} />
      </>
    ),
  })
}
