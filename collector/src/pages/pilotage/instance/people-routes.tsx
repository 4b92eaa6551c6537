import type { FieldProblem } from '@monavis/widget/form'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { fold } from '../../../citizens/fold.ts'
import { requestSchema } from '../../../http/json-schema.ts'
import { ProblemError } from '../../../http/problem.ts'
import { MAX_EMAIL_CHARS } from '../../../pilotage/e-mail.ts'
import { withEmails } from '../../../pilotage/instance/mandates-with-email.ts'
import {
  administrationsOf,
  createPeopleDesk,
  type PeopleRefusal,
} from '../../../pilotage/instance/people-desk.ts'
import { deleteMandate, ROLES, readMandates, readPeople, readPerson } from '../../../store/people.ts'
import { cut, type ListRequest, listQuerySchema, pageOf } from '../paging.ts'
import { goTo, showPage, viewOf } from '../Shell.tsx'
import { ADMIN, ADMIN_QUIETLY, type InstanceParts } from './instance-parts.ts'
import { INSTANCE_TEXTS } from './instance-texts.ts'
import { People } from './People.tsx'
import { Person } from './Person.tsx'

const id = z.string().regex(/^[1-9]\d{0,8}$/)
const personParams = z.strictObject({ person: id })
const mandateParams = personParams.extend({ mandate: id })
const accountSchema = z.strictObject({ to: z.enum(['active', 'refused', 'admin', 'not-admin']) })
const departureSchema = z.strictObject({ successor: z.string().max(MAX_EMAIL_CHARS).default('') })
const mandateSchema = z.strictObject({
  role: z.enum(ROLES),
  demarche: z.string().max(9).default(''),
  administration: z.string().max(300).default(''),
})
type MandateForm = z.infer<typeof mandateSchema>

interface PersonRequest {
  Params: { person: string }
}

const LIST = '/pilotage/instance/personnes'
const ONE = `${LIST}/:person`
/** Which field is at fault. */
const FIELDS: Partial<Record<PeopleRefusal, string>> = {
  'unknown-successor': 'successor',
  'unknown-demarche': 'demarche',
  'unknown-administration': 'administration',
}

/** The agents of the instance: who asks to come in, who answers for what, who has left. */
export async function peoplePages(app: FastifyInstance, parts: InstanceParts): Promise<void> {
  const { registry, store } = parts
  const desk = createPeopleDesk(parts)
  const params = requestSchema(personParams)

  app.get<ListRequest>(
    LIST,
    { schema: { hide: true, querystring: requestSchema(listQuerySchema) }, config: ADMIN },
    async (request, reply) => {
      const view = viewOf(request)
      const texts = INSTANCE_TEXTS[view.lang]
      const { q = '' } = request.query
      const people = await readPeople(store.db)
      const words = fold(q)
      const found = people.filter(
        ({ email, name }) => email.includes(words) || (name !== null && fold(name).includes(words)),
      )
      const askedMandates = (await readMandates(store.db)).filter(({ isGranted }) => !isGranted)
      return showPage(request, reply, {
        title: texts.people.title,
        instanceTab: 'personnes',
        notices: texts.people.notices,
        children: (
          <People
            view={view}
            found={cut(found, pageOf(request))}
            page={pageOf(request)}
            q={q}
            asked={people.filter(({ state }) => state === 'asked')}
            mandates={withEmails(askedMandates, people)}
            registry={registry}
          />
        ),
      })
    },
  )

  const show = async (
    request: FastifyRequest<PersonRequest>,
    reply: FastifyReply,
    said: Record<string, string> = {},
    problem?: FieldProblem,
  ) => {
    const view = viewOf(request)
    const { people: texts } = INSTANCE_TEXTS[view.lang]
    const person = await readPerson(store.db, Number(request.params.person))
    if (!person) throw new ProblemError('not-found')
    return showPage(request, reply, {
      title: person.name ?? person.email,
      instanceTab: 'personnes',
      notices: texts.notices,
      children: (
        <Person
          view={view}
          person={person}
          mandates={await readMandates(store.db, { person: person.id })}
          registry={registry}
          administrations={[...administrationsOf(registry)].toSorted()}
          said={new URLSearchParams(said)}
          problem={problem}
        />
      ),
    })
  }
  app.get<PersonRequest>(ONE, { schema: { hide: true, params }, config: ADMIN }, (request, reply) =>
    show(request, reply),
  )

  /** Goes back to the person, or says why nothing was done. */
  const end = (
    request: FastifyRequest<PersonRequest>,
    reply: FastifyReply,
    outcome: { ok: true } | { ok: false; code: PeopleRefusal },
    notice: string,
    said: Record<string, string> = {},
  ) => {
    if (outcome.ok) return goTo(request, reply, `${LIST}/${request.params.person}`, notice)
    const text = INSTANCE_TEXTS[viewOf(request).lang].people.refusals[outcome.code]
    return show(request, reply.code(400), said, { field: FIELDS[outcome.code] ?? '', text })
  }

  app.post<PersonRequest & { Body: z.infer<typeof accountSchema> }>(
    `${ONE}/compte`,
    { schema: { hide: true, params, body: requestSchema(accountSchema) }, config: ADMIN },
    async (request, reply) => {
      const person = Number(request.params.person)
      const { lang } = viewOf(request)
      switch (request.body.to) {
        case 'active':
          return end(request, reply, await desk.admit(person, lang), 'admitted')
        case 'refused':
          return end(request, reply, await desk.turnAway(person, lang), 'left')
        case 'admin':
          return end(request, reply, await desk.setAdmin(person, true), 'admin')
        case 'not-admin':
          return end(request, reply, await desk.setAdmin(person, false), 'notAdmin')
      }
    },
  )

  app.post<PersonRequest & { Body: z.infer<typeof departureSchema> }>(
    `${ONE}/depart`,
    { schema: { hide: true, params, body: requestSchema(departureSchema) }, config: ADMIN_QUIETLY },
    async (request, reply) => {
      const successor = request.body.successor.trim()
      const outcome = await desk.leave(Number(request.params.person), successor)
      return end(request, reply, outcome, successor === '' ? 'left' : 'handedOver', { successor })
    },
  )

  app.post<PersonRequest & { Body: MandateForm }>(
    `${ONE}/acces`,
    { schema: { hide: true, params, body: requestSchema(mandateSchema) }, config: ADMIN },
    async (request, reply) => {
      const over = scopeOf(request.body)
      if (!over) {
        const { oneOfBoth } = INSTANCE_TEXTS[viewOf(request).lang].people
        return show(request, reply.code(400), request.body, { field: 'demarche', text: oneOfBoth })
      }
      const outcome = await desk.mandate(Number(request.params.person), request.body.role, over)
      return end(request, reply, outcome, 'given', request.body)
    },
  )

  const ofMandate = requestSchema(mandateParams)
  app.post<{ Params: { person: string; mandate: string } }>(
    `${ONE}/acces/:mandate/retrait`,
    { schema: { hide: true, params: ofMandate }, config: ADMIN },
    async (request, reply) => {
      const mandate = await findMandate(request.params)
      await deleteMandate(store, mandate.id)
      return goTo(request, reply, `${LIST}/${mandate.person}`, 'taken')
    },
  )
  app.post<{ Params: { person: string; mandate: string } }>(
    `${ONE}/acces/:mandate/accord`,
    { schema: { hide: true, params: ofMandate }, config: ADMIN },
    async (request, reply) => {
      const { person, role, over } = await findMandate(request.params)
      return end(request, reply, await desk.mandate(person, role, over), 'given')
    },
  )

  async function findMandate({ person, mandate }: { person: string; mandate: string }) {
    const found = (await readMandates(store.db, { person: Number(person) })).find(
      (one) => one.id === Number(mandate),
    )
    if (!found) throw new ProblemError('not-found')
    return found
  }
}

/** What a mandate is asked for over: one thing alone. */
function scopeOf({ demarche, administration }: MandateForm) {
  const [id, name] = [demarche.trim(), administration.trim()]
  if ((id === '') === (name === '')) return undefined
  return id === '' ? { administration: name } : { demarche: /^\d+$/.test(id) ? Number(id) : 0 }
}
