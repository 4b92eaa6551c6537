import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { PROBLEMS } from '@monavis/shared/problems'
import type { FastifyInstance } from 'fastify'
import { Representation, sendRepresentation } from '../http/representation.ts'
import { type PagePolicy, usePageSecurity } from '../pages/page-security.ts'

/** `/openapi.json`, made from the very schemas that validate, and `/docs`, a page that shows it. */
export async function useDocumentation(
  app: FastifyInstance,
  publicUrl: string,
  version: string,
): Promise<void> {
  await app.register(swagger, {
    transform: ({ schema, url }) => {
      const tag = TAGS.find(({ of }) => of.test(url))
      return { schema: { ...schema, ...(tag && { tags: [tag.name] }) }, url }
    },
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'MonAvis',
        description: problemList(),
        version,
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      },
      servers: [{ url: publicUrl }],
      tags: TAGS.map(({ name, description }) => ({ name, description })),
      components: {
        securitySchemes: {
          key: {
            type: 'http',
            scheme: 'bearer',
            description: 'A key with the scope that the call asks for.',
          },
          editToken: {
            type: 'http',
            scheme: 'bearer',
            description: 'The `editToken` of the vote’s receipt.',
          },
          reportToken: {
            type: 'http',
            scheme: 'bearer',
            description: 'The `editToken` of the report’s receipt.',
          },
        },
      },
    },
  })
  await app.register(async (docs) => {
    await usePageSecurity(docs, DOCS_POLICY)
    await docs.register(swaggerUi, {
      routePrefix: '/docs',
      theme: { title: 'MonAvis – API' },
      // Its chapters first: all of its calls at once are slow to draw, and hide each other.
      uiConfig: { layout: 'BaseLayout', docExpansion: 'none' },
    })
  })
  // Made once: it is long, and no route comes later.
  let description: Representation | undefined
  app.get('/openapi.json', { schema: { hide: true } }, async (request, reply) => {
    description ??= new Representation('application/json; charset=utf-8', JSON.stringify(app.swagger()))
    return sendRepresentation(request, reply.header('cache-control', 'public, no-cache'), description)
  })
}

/** Chapters of the page, in its order. */
const TAGS = [
  { name: 'votes', description: 'What the widget speaks to', of: /^\/api\/v1\/votes/ },
  {
    name: 'opinions',
    description: 'What people say from the observatory',
    of: /^\/api\/v1\/opinions/,
  },
  {
    name: 'scores',
    description: 'What anyone may read',
    of: /^\/api\/v1\/(demarches|observatoire|editions|schemas|usage)/,
  },
  {
    name: 'citizens',
    description: 'What people say, propose and report, and what becomes of it',
    of: /^\/api\/v1\/(proposals|reports|associations)/,
  },
  { name: 'open data', description: 'Files to take away whole, and their catalogue', of: /^\/data\// },
  { name: 'administration', description: 'With a key', of: /^\/api\/v1\/admin\// },
  {
    name: 'compatible',
    description: 'What today’s consumers ask for, with its own errors',
    of: /^\/api\/(open-api|trpc)\//,
  },
  { name: 'operation', description: 'For whoever runs the service', of: /^\/(healthz|readyz)$/ },
]

/** The page draws itself with its own script; some of its styles stand in attributes. */
const DOCS_POLICY: PagePolicy = {
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
}

function problemList(): string {
  const lines = Object.entries(PROBLEMS).map(
    ([code, { status, en }]) => `- \`${code}\` (${status}): ${en.replaceAll('<', '&lt;')}`,
  )
  return [
    'One tag at the end of a démarche, one small service, one JSON feed.',
    'Every refusal is an `application/problem+json` (RFC 9457) whose `type` is `/problems#<code>`; the code never changes, the title is in French or English by `Accept-Language`:',
    lines.join('\n'),
  ].join('\n\n')
}
