import type { FastifyInstance } from 'fastify'
import { showPage, viewOf } from '../Shell.tsx'
import { auditPages } from './audit-routes.tsx'
import { demarchePages } from './demarche-routes.tsx'
import { domainPages } from './domain-routes.tsx'
import { editionPages } from './edition-routes.tsx'
import { Home } from './Home.tsx'
import { ADMIN, type InstanceParts } from './instance-parts.ts'
import { INSTANCE_TEXTS } from './instance-texts.ts'
import { keyPages } from './key-routes.tsx'
import { opinionPages } from './opinion-routes.tsx'
import { peoplePages } from './people-routes.tsx'
import { proposalPages } from './proposal-routes.tsx'
import { reportPages } from './report-routes.tsx'
import { settingsPage } from './settings-route.tsx'
import { suspectPages } from './suspect-routes.tsx'
import { readWaiting } from './waiting.ts'

/** The pages of those who run the instance: what waits for them, and a page for each thing they keep. */
export async function instanceRoutes(app: FastifyInstance, parts: InstanceParts): Promise<void> {
  app.get('/pilotage/instance', { schema: { hide: true }, config: ADMIN }, async (request, reply) => {
    const { lang } = viewOf(request)
    return showPage(request, reply, {
      title: INSTANCE_TEXTS[lang].home.title,
      children: <Home lang={lang} waiting={await readWaiting(parts)} />,
    })
  })
  await app.register(peoplePages, parts)
  await app.register(domainPages, parts)
  await app.register(demarchePages, parts)
  await app.register(suspectPages, parts)
  await app.register(opinionPages, parts)
  await app.register(proposalPages, parts)
  await app.register(reportPages, parts)
  await app.register(editionPages, parts)
  await app.register(keyPages, parts)
  await app.register(auditPages, parts)
  await app.register(settingsPage, parts)
}
