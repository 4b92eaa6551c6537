import { Readable } from 'node:stream'
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify'
import { requestSchema, responseSchema } from '../http/json-schema.ts'
import { languageOf } from '../http/language.ts'
import { type FieldError, ProblemError } from '../http/problem.ts'
import type { Keyring } from '../registry/keyring.ts'
import type { Registry } from '../registry/registry.ts'
import { isReasonable } from '../scores/series.ts'
import { settleInTime } from '../scores/settle-in-time.ts'
import type { Store } from '../store/store.ts'
import { readPeriod } from './bounds.ts'
import { startFailure } from './failure.ts'
import { formsOf } from './forms.ts'
import { type ProvisioningRoutesOptions, provisioningRoutes } from './provisioning-routes.ts'
import {
  openHealthSchema,
  type StatistiquesInput,
  servicesSchema,
  statisticsSchema,
  statistiquesSchema,
  type Top250Input,
  top250ReportSchema,
  top250Schema,
} from './schemas.ts'
import { writeStatistiques } from './statistiques.ts'
import { setTop250 } from './top-250.ts'

/** What that API calls a refusal, by its status. */
const CODES: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
  503: 'SERVICE_UNAVAILABLE',
}

const UNKNOWN = { fr: 'n’est pas connu', en: 'is not known' } as const

export interface OpenApiRoutesOptions extends ProvisioningRoutesOptions {
  keyring: Keyring
  registry: Registry
  store: Store
}

/** The open API of the service that this one stands in for, as its consumers know it. */
export async function openApiRoutes(
  app: FastifyInstance,
  { store, ...options }: OpenApiRoutesOptions,
): Promise<void> {
  const { keyring, registry } = options
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
  })
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const { status, message, errors } = startFailure(request, reply, error)
    const issues = errors?.map(({ path, message }) => ({ path: path.split('/').slice(1), message }))
    return reply.send({ message, code: CODES[status] ?? 'INTERNAL_SERVER_ERROR', ...(issues && { issues }) })
  })

  app.get(
    '/api/open-api/health',
    { schema: { summary: 'Whether it answers', response: { 200: responseSchema(openHealthSchema) } } },
    async () => ({ status: 'ok' }),
  )

  app.get(
    '/api/open-api/services',
    {
      schema: {
        summary: 'Démarches and their forms',
        security: [{ key: [] }],
        response: { 200: responseSchema(servicesSchema) },
      },
      onRequest: keyring.requires('scores'),
    },
    async () => ({
      data: [...registry.demarches()]
        .filter(({ state }) => state !== 'archived')
        .map((demarche) => ({
          id: demarche.id,
          title: demarche.title,
          entity: demarche.administration,
          forms: formsOf(demarche).map(({ id, title }) => ({ id, title })),
        })),
    }),
  )

  app.post<{ Body: StatistiquesInput }>(
    '/api/open-api/statistiques',
    {
      schema: {
        summary: 'Answers counted by démarche, form and interval',
        description: 'An empty list, or none, means all.',
        security: [{ key: [] }],
        body: requestSchema(statistiquesSchema),
        response: { 200: responseSchema(statisticsSchema) },
      },
      onRequest: keyring.requires('scores'),
    },
    async (request, reply) => {
      const { start_date, end_date, product_ids, ...wanted } = request.body
      refuseUnknown(request, 'product_ids', product_ids, (id) => registry.find(id))
      refuseUnknown(request, 'form_ids', wanted.form_ids, (id) => registry.findByFormId(id))
      const period = readPeriod(start_date, end_date)
      if (wanted.interval !== 'none' && !isReasonable(period, wanted.interval)) {
        throw new ProblemError('range-too-long')
      }
      const asked = new Set(product_ids)
      const demarches = [...registry.demarches()].filter(({ id }) => asked.size === 0 || asked.has(id))
      await settleInTime(store)
      return reply
        .type('application/json; charset=utf-8')
        .send(Readable.from(writeStatistiques(store, demarches, { ...wanted, period })))
    },
  )

  app.post<{ Body: Top250Input }>(
    '/api/open-api/setTop250',
    {
      schema: {
        summary: 'The whole list of essential forms',
        security: [{ key: [] }],
        body: requestSchema(top250Schema),
        response: { 200: responseSchema(top250ReportSchema) },
      },
      onRequest: keyring.requires('registry'),
      config: { isAudited: true },
    },
    async (request) => {
      const { form_ids } = request.body
      refuseUnknown(request, 'form_ids', form_ids, (id) => registry.findByFormId(id))
      return { result: await setTop250(registry, [...new Set(form_ids)]) }
    },
  )

  await app.register(provisioningRoutes, options)
}

/** @throws {ProblemError} that tells where in the list the unknown ones stand */
function refuseUnknown(
  request: FastifyRequest,
  field: string,
  ids: readonly number[],
  find: (id: number) => object | undefined,
): void {
  const message = UNKNOWN[languageOf(request)]
  const errors = ids.flatMap((id, i): FieldError[] =>
    find(id) ? [] : [{ path: `/${field}/${i}`, message: `${id} ${message}` }],
  )
  if (errors.length > 0) throw new ProblemError('invalid-request', errors.slice(0, 20))
}
