import {
  type ButtonInput,
  buttonCodesSchema,
  buttonParamsSchema,
  buttonSchema,
  createdKeySchema,
  type DemarcheInput,
  demarcheDetailSchema,
  demarcheDetailsSchema,
  demarcheParamsSchema,
  demarcheReportSchema,
  demarcheSchema,
  exportedDemarchesSchema,
  keyParamsSchema,
  keysSchema,
  type NewKey,
  newKeySchema,
  tokenSecretSchema,
} from '@monavis/shared/schemas'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { CONTENT_TYPES, formatOf, MEDIA_TYPES } from '../http/format.ts'
import { problemResponse, requestSchema, responseSchema } from '../http/json-schema.ts'
import { languageOf } from '../http/language.ts'
import { ProblemError } from '../http/problem.ts'
import { addVary } from '../http/vary.ts'
import { buttonCodes, type WidgetScripts } from './button-codes.ts'
import { originErrors } from './button-input.ts'
import { writeDemarchesCsv } from './demarches-csv.ts'
import { exportDemarches } from './export-demarches.ts'
import { importDemarches } from './import-demarches.ts'
import { readDemarchesCsv, readDemarchesJson } from './import-file.ts'
import type { Keyring } from './keyring.ts'
import type { Origins } from './origins.ts'
import { type Taken, takenError } from './pasted-names.ts'
import type { Registry } from './registry.ts'
import type { TokenSecrets } from './token-secrets.ts'

/** Two thousand démarches with all that may be known of them, and three buttons each, twice over. */
const MAX_IMPORT_BYTES = 16 * 1024 * 1024

const EXPIRED_MESSAGE = { fr: 'est déjà passé', en: 'has already passed' } as const

export interface RegistryRoutesOptions {
  keyring: Keyring
  origins: Origins
  registry: Registry
  tokenSecrets: TokenSecrets
  /** Origin of the service, as people reach it. */
  publicUrl: string
  scripts: WidgetScripts
}

/** What administrators do: démarches, their buttons and origins, keys. */
export async function registryRoutes(app: FastifyInstance, options: RegistryRoutesOptions): Promise<void> {
  const { keyring, origins, registry, tokenSecrets, publicUrl, scripts } = options
  const detail = responseSchema(demarcheDetailSchema)
  const security = [{ key: [] }]
  const onRequest = keyring.requires('registry')

  const detailOf = async (id: number) => {
    await origins.flush()
    const [found] = await registry.details(id)
    if (!found) throw new ProblemError('unknown-demarche')
    return found
  }

  const refuseTaken = (request: FastifyRequest, taken: Taken | undefined) => {
    if (taken) throw new ProblemError('id-taken', [takenError(taken, languageOf(request))])
  }

  app.get(
    '/api/v1/admin/demarches',
    {
      schema: {
        summary: 'All démarches, public or not, with buttons and the origins seen',
        security,
        response: { 200: responseSchema(demarcheDetailsSchema), '4xx': problemResponse },
      },
      onRequest,
    },
    async () => {
      await origins.flush()
      return { demarches: await registry.details() }
    },
  )

  app.get<{ Params: { id: string } }>(
    '/api/v1/admin/demarches/:id',
    {
      schema: {
        summary: 'One démarche, with buttons and the origins seen',
        security,
        params: requestSchema(demarcheParamsSchema),
        response: { 200: detail, '4xx': problemResponse },
      },
      onRequest,
    },
    (request) => detailOf(Number(request.params.id)),
  )

  app.put<{ Params: { id: string }; Body: DemarcheInput }>(
    '/api/v1/admin/demarches/:id',
    {
      schema: {
        summary: 'Writes a démarche',
        description:
          'A new one is born with button 1, open. What is absent stays, each indicator too; null takes a legacy id, an indicator or all of them away.',
        security,
        params: requestSchema(demarcheParamsSchema),
        body: requestSchema(demarcheSchema),
        response: { 200: detail, 201: detail, '4xx': problemResponse },
      },
      onRequest,
    },
    async (request, reply) => {
      const id = Number(request.params.id)
      const { created, refused } = await registry.saveDemarches([{ id, ...request.body }])
      refuseTaken(request, refused[0]?.taken)
      return reply.code(created > 0 ? 201 : 200).send(await detailOf(id))
    },
  )

  app.put<{ Params: { id: string; button: string }; Body: ButtonInput }>(
    '/api/v1/admin/demarches/:id/buttons/:button',
    {
      schema: {
        summary: 'Writes a button: its title, its origins, open or closed, what codes pasted before call it',
        description:
          'What is absent stays; null takes a form id or a source away. Origins listed: votes of pages elsewhere are refused, those of the page behind the link are not.',
        security,
        params: requestSchema(buttonParamsSchema),
        body: requestSchema(buttonSchema),
        response: { 200: detail, '4xx': problemResponse },
      },
      onRequest,
    },
    async (request) => {
      const id = Number(request.params.id)
      if (!registry.find(id)) throw new ProblemError('unknown-demarche')
      const wrong = originErrors(request.body.origins ?? [], languageOf(request))
      if (wrong.length > 0) throw new ProblemError('invalid-request', wrong)
      refuseTaken(request, await registry.saveButton(id, Number(request.params.button), request.body))
      return detailOf(id)
    },
  )

  app.get<{ Params: { id: string; button: string } }>(
    '/api/v1/admin/demarches/:id/buttons/:button/code',
    {
      schema: {
        summary: 'Every form of the code of a button, and when to paste which',
        security,
        params: requestSchema(buttonParamsSchema),
        response: { 200: responseSchema(buttonCodesSchema), '4xx': problemResponse },
      },
      onRequest,
    },
    async (request) => {
      const [demarche, button] = [Number(request.params.id), Number(request.params.button)]
      const found = registry.findButton(demarche, button)
      if (!found.ok) throw new ProblemError(found.code)
      return { codes: buttonCodes({ publicUrl, demarche, button, scripts }, languageOf(request)) }
    },
  )

  app.post<{ Params: { id: string } }>(
    '/api/v1/admin/demarches/:id/token-secret',
    {
      schema: {
        summary: 'Makes the secret that the démarche’s server signs one-time tokens with',
        description: 'The one before ends at once: votes that come with its tokens are taken, unverified.',
        security,
        params: requestSchema(demarcheParamsSchema),
        response: { 201: responseSchema(tokenSecretSchema), '4xx': problemResponse },
      },
      onRequest,
    },
    async (request, reply) => {
      const id = Number(request.params.id)
      if (!registry.find(id)) throw new ProblemError('unknown-demarche')
      const secret = await tokenSecrets.renew(id)
      return reply.code(201).header('cache-control', 'no-store').send({ secret })
    },
  )

  await app.register(async (imports) => {
    imports.addContentTypeParser('text/csv', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    )
    imports.post(
      '/api/v1/admin/demarches/import',
      {
        schema: {
          summary: 'Imports démarches, from CSV or a JSON array',
          description:
            'Known ids are updated; what is absent stays, as in the call that writes one. What is wrong is refused line by line, and the rest goes in.',
          consumes: ['text/csv', 'application/json'],
          security,
          response: { 200: responseSchema(demarcheReportSchema), '4xx': problemResponse },
        },
        onRequest,
        bodyLimit: MAX_IMPORT_BYTES,
      },
      async (request) => {
        const { body } = request
        const language = languageOf(request)
        const file = Buffer.isBuffer(body)
          ? await readDemarchesCsv(body, language)
          : readDemarchesJson(body, language)
        if (!file.ok) throw new ProblemError('invalid-file', file.errors)
        return importDemarches(registry, file.lines, language)
      },
    )
  })

  app.get(
    '/api/v1/admin/demarches/export',
    {
      schema: {
        summary: 'All démarches, as the import takes them back',
        description: 'CSV with `Accept: text/csv`, without buttons, which have no column.',
        produces: [MEDIA_TYPES.json, MEDIA_TYPES.csv],
        security,
        response: { 200: responseSchema(exportedDemarchesSchema), '4xx': problemResponse },
      },
      onRequest,
    },
    async (request, reply) => {
      addVary(reply, 'Accept')
      const demarches = exportDemarches(registry)
      if (formatOf(request, undefined, ['json', 'csv']) === 'json') return demarches
      return reply.type(CONTENT_TYPES.csv).send(await writeDemarchesCsv(demarches))
    },
  )

  const onKeyRequest = keyring.requires('keys')
  app.get(
    '/api/v1/admin/keys',
    {
      schema: {
        summary: 'Keys, without their secret',
        security,
        response: { 200: responseSchema(keysSchema), '4xx': problemResponse },
      },
      onRequest: onKeyRequest,
    },
    async () => ({ keys: keyring.list() }),
  )

  app.post<{ Body: NewKey }>(
    '/api/v1/admin/keys',
    {
      schema: {
        summary: 'Makes a key',
        description: 'With scopes among those of the key that asks.',
        security,
        body: requestSchema(newKeySchema),
        response: { 201: responseSchema(createdKeySchema), '4xx': problemResponse },
      },
      onRequest: onKeyRequest,
    },
    async (request, reply) => {
      // A key passes on what it holds, and no more.
      if (!request.body.scopes.every((scope) => keyring.allows(request, scope))) {
        throw new ProblemError('scope-missing')
      }
      const created = await keyring.create(request.body)
      if (!created) {
        const message = EXPIRED_MESSAGE[languageOf(request)]
        throw new ProblemError('invalid-request', [{ path: '/expiresAt', message }])
      }
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ ...created.summary, key: created.key })
    },
  )

  app.delete<{ Params: { id: string } }>(
    '/api/v1/admin/keys/:id',
    {
      schema: {
        summary: 'Ends a key',
        security,
        params: requestSchema(keyParamsSchema),
        response: { 204: { type: 'null' }, '4xx': problemResponse },
      },
      onRequest: onKeyRequest,
    },
    async (request, reply) => {
      if (!(await keyring.revoke(Number(request.params.id)))) throw new ProblemError('unknown-key')
      return reply.code(204).send()
    },
  )
}
