import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { PROBLEMS } from '@monavis/shared/problems'
import type { FastifyInstance } from 'fastify'

/** `/openapi.json`, made from the very schemas that validate, and `/docs`, a page that shows it. */
export async function useDocumentation(
  app: FastifyInstance,
  publicUrl: string,
  version: string,
): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'MonAvis',
        description: problemList(),
        version,
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      },
      servers: [{ url: publicUrl }],
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
        },
      },
    },
  })
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: true })
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}

function problemList(): string {
  const lines = Object.entries(PROBLEMS).map(([code, { status, en }]) => `- \`${code}\` (${status}): ${en}`)
  return [
    'One tag at the end of a démarche, one small service, one JSON feed.',
    'Every refusal is an `application/problem+json` (RFC 9457) whose `type` is `/problems#<code>`; the code never changes, the title is in French or English by `Accept-Language`:',
    lines.join('\n'),
  ].join('\n\n')
}
