import type { FastifyInstance } from 'fastify'
import { readHealth } from '../../../pilotage/instance/health.ts'
import { showPage, viewOf } from '../Shell.tsx'
import { ADMIN, type InstanceParts } from './instance-parts.ts'
import { INSTANCE_TEXTS } from './instance-texts.ts'
import { Settings } from './Settings.tsx'

/** The settings as they stand, and how the service does. */
export async function settingsPage(
  app: FastifyInstance,
  { store, health, settings }: InstanceParts,
): Promise<void> {
  app.get(
    '/pilotage/instance/reglages',
    { schema: { hide: true }, config: ADMIN },
    async (request, reply) => {
      const view = viewOf(request)
      return showPage(request, reply, {
        title: INSTANCE_TEXTS[view.lang].settings.title,
        instanceTab: 'reglages',
        children: (
          <Settings lang={view.lang} settings={settings} health={await readHealth({ ...health, store })} />
        ),
      })
    },
  )
}
