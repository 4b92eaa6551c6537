import type { DemarcheState } from '@monavis/shared/schemas'
import type { FieldProblem } from '@monavis/widget/form'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { fold } from '../../../citizens/fold.ts'
import { requestSchema } from '../../../http/json-schema.ts'
import { ProblemError } from '../../../http/problem.ts'
import { withEmails } from '../../../pilotage/instance/mandates-with-email.ts'
import { readManaged } from '../../../pilotage/instance/orphans.ts'
import type { RegisteredDemarche } from '../../../registry/registry.ts'
import { readMandates, readPeople } from '../../../store/people.ts'
import { demarcheAt } from '../gate.ts'
import { cut, type ListRequest, listQuerySchema, pageOf } from '../paging.ts'
import { goTo, showPage, viewOf } from '../Shell.tsx'
import { Demarche } from './Demarche.tsx'
import { Demarches, WHICH, type Which } from './Demarches.tsx'
import { ADMIN, type InstanceParts } from './instance-parts.ts'
import { INSTANCE_TEXTS } from './instance-texts.ts'

const LIST = '/pilotage/instance/demarches'
const ONE = `${LIST}/:demarche`

const paramsSchema = z.strictObject({ demarche: z.string().regex(/^[1-9]\d{0,8}$/) })
const stateSchema = z.strictObject({
  to: z.enum(['open', 'closed', 'archived', 'public', 'not-public']),
})
const mergeSchema = z.strictObject({ into: z.string().max(9), sure: z.literal('1').optional() })

interface DemarcheRequest {
  Params: { demarche: string }
}

/** The démarches of the instance: those that wait, their state, and two that are one. */
export async function demarchePages(
  app: FastifyInstance,
  { registry, store, now }: InstanceParts,
): Promise<void> {
  const params = requestSchema(paramsSchema)

  const listed = async (which: Which): Promise<readonly RegisteredDemarche[]> => {
    const all = [...registry.demarches()]
    if (which === 'all') return all
    if (which === 'archived') return all.filter(({ state }) => state === 'archived')
    return (await readManaged(store, registry))[which]
  }
  app.get<ListRequest>(
    LIST,
    { schema: { hide: true, querystring: requestSchema(listQuerySchema) }, config: ADMIN },
    async (request, reply) => {
      const view = viewOf(request)
      const { q = '', etat } = request.query
      const which = WHICH.find((one) => one === etat) ?? 'all'
      const found = (await listed(which)).filter(
        ({ id, title, administration }) =>
          fold(`${title} ${administration}`).includes(fold(q)) || String(id) === q.trim(),
      )
      const page = pageOf(request)
      return showPage(request, reply, {
        title: INSTANCE_TEXTS[view.lang].demarches.title,
        instanceTab: 'demarches',
        children: <Demarches {...{ view, q, which, page }} found={cut(found, page)} />,
      })
    },
  )

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    said: Record<string, string> = {},
    problem?: FieldProblem,
  ) => {
    const view = viewOf(request)
    const about = demarcheAt(request)
    const people = await readPeople(store.db)
    const mandates = withEmails(await readMandates(store.db, { demarche: about.id }), people)
    const merged = registry.mergedInto(about.id)
    const into = merged && registry.find(merged.demarche)
    return showPage(request, reply, {
      title: about.title,
      titleLang: 'fr',
      instanceTab: 'demarches',
      notices: INSTANCE_TEXTS[view.lang].demarches.notices,
      children: (
        <Demarche
          {...{ view, about, mandates, problem }}
          merged={merged && into && { ...merged, title: into.title }}
          said={new URLSearchParams(said)}
        />
      ),
    })
  }
  app.get<DemarcheRequest>(ONE, { schema: { hide: true, params }, config: ADMIN }, (request, reply) =>
    show(request, reply),
  )

  app.post<DemarcheRequest & { Body: z.infer<typeof stateSchema> }>(
    `${ONE}/etat`,
    { schema: { hide: true, params, body: requestSchema(stateSchema) }, config: ADMIN },
    async (request, reply) => {
      const { id, title, administration, ministere } = demarcheAt(request)
      // Its codes lead elsewhere: what is reopened would get no vote.
      if (registry.mergedInto(id)) throw new ProblemError('demarche-closed')
      const { to } = request.body
      const change =
        to === 'public' || to === 'not-public'
          ? { public: to === 'public' }
          : { state: to satisfies DemarcheState }
      await registry.saveDemarches([{ id, title, administration, ministere, ...change }])
      return goTo(request, reply, `${LIST}/${id}`, 'saved')
    },
  )

  app.post<DemarcheRequest & { Body: z.infer<typeof mergeSchema> }>(
    `${ONE}/fusion`,
    { schema: { hide: true, params, body: requestSchema(mergeSchema) }, config: ADMIN },
    async (request, reply) => {
      const { unsure, demarches } = INSTANCE_TEXTS[viewOf(request).lang]
      const { id } = demarcheAt(request)
      const { into: typed, sure } = request.body
      const into = /^\d+$/.test(typed.trim()) ? registry.find(Number(typed)) : undefined
      const refuse = (field: string, text: string) =>
        show(request, reply.code(400), { into: typed }, { field, text })
      if (!into) return refuse('into', demarches.refusals['unknown-demarche'])
      if (!sure) return refuse('merge-sure', unsure)
      const refusal = await registry.merge(id, into.id, now())
      if (refusal) return refuse('into', demarches.refusals[refusal])
      return goTo(request, reply, `${LIST}/${id}`, 'merged')
    },
  )
}
