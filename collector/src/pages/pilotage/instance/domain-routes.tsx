import type { FieldProblem } from '@monavis/widget/form'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { requestSchema } from '../../../http/json-schema.ts'
import { administrationsOf } from '../../../pilotage/instance/people-desk.ts'
import { deleteEmailDomain, readEmailDomains, writeEmailDomain } from '../../../store/email-domains.ts'
import { goTo, showPage, viewOf } from '../Shell.tsx'
import { Domains } from './Domains.tsx'
import { ADMIN, type InstanceParts } from './instance-parts.ts'
import { INSTANCE_TEXTS } from './instance-texts.ts'

/** A host name (RFC 1123) of two labels at least, lower case. */
const DOMAIN = /^(?=.{1,253}$)([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/

const domainSchema = z.strictObject({
  domain: z.string().max(300),
  administration: z.string().max(300).default(''),
})
const removalSchema = z.strictObject({ domain: z.string().max(253) })
type DomainForm = z.infer<typeof domainSchema>

const PAGE = '/pilotage/instance/personnes/domaines'

/** The e-mail domains whose agents create their account alone. */
export async function domainPages(
  app: FastifyInstance,
  { registry, store, now }: InstanceParts,
): Promise<void> {
  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    said: Partial<DomainForm> = {},
    problem?: FieldProblem,
  ) => {
    const view = viewOf(request)
    const { domains: texts } = INSTANCE_TEXTS[view.lang]
    return showPage(request, reply, {
      title: texts.title,
      instanceTab: 'personnes',
      notices: texts.notices,
      children: (
        <Domains
          view={view}
          domains={await readEmailDomains(store.db)}
          said={new URLSearchParams(said)}
          problem={problem}
        />
      ),
    })
  }

  app.get(PAGE, { schema: { hide: true }, config: ADMIN }, (request, reply) => show(request, reply))

  app.post<{ Body: DomainForm }>(
    PAGE,
    { schema: { hide: true, body: requestSchema(domainSchema) }, config: ADMIN },
    async (request, reply) => {
      const { domains, people } = INSTANCE_TEXTS[viewOf(request).lang]
      const domain = request.body.domain.trim().toLowerCase()
      const administration = request.body.administration.trim()
      const refuse = (field: string, text: string) =>
        show(request, reply.code(400), request.body, { field, text })
      if (!DOMAIN.test(domain)) return refuse('domain', domains.wrong)
      if (administration !== '' && !administrationsOf(registry).has(administration)) {
        return refuse('administration', people.refusals['unknown-administration'])
      }
      await writeEmailDomain(store, { domain, administration: administration || null, at: now() })
      return goTo(request, reply, PAGE, 'added')
    },
  )

  app.post<{ Body: { domain: string } }>(
    `${PAGE}/retrait`,
    { schema: { hide: true, body: requestSchema(removalSchema) }, config: ADMIN },
    async (request, reply) => {
      await deleteEmailDomain(store, request.body.domain)
      return goTo(request, reply, PAGE, 'removed')
    },
  )
}
