import type { FastifyInstance } from 'fastify'
import { isOnThisMachine } from '../../../pilotage/outgoing/addresses.ts'
import type { Dispatch } from '../../../pilotage/outgoing/dispatch.ts'
import { createExportDesk } from '../../../pilotage/outgoing/export-desk.ts'
import { createWebhookDesk } from '../../../pilotage/outgoing/webhook-desk.ts'
import { fileRoutes } from './file-routes.tsx'
import { keyRoutes } from './key-routes.ts'
import { messageRoutes } from './message-routes.ts'
import type { OutgoingPageParts } from './outgoing-page.tsx'
import { webhookRoutes } from './webhook-routes.tsx'

export interface OutgoingRoutesOptions extends Omit<OutgoingPageParts, 'files' | 'webhooks'> {
  dispatch: Dispatch
  publicUrl: string
}

/** What leaves a démarche: files, letters, keys, webhooks. */
export async function outgoingRoutes(app: FastifyInstance, options: OutgoingRoutesOptions): Promise<void> {
  const { keyring, store, dispatch, publicUrl, hasMail, now } = options
  const files = createExportDesk(store, now)
  const webhooks = createWebhookDesk(store, isOnThisMachine(publicUrl), now)
  const parts = { files, keyring, webhooks, store, hasMail, now }
  await app.register(fileRoutes, parts)
  await app.register(messageRoutes, parts)
  await app.register(keyRoutes, parts)
  await app.register(webhookRoutes, { ...parts, dispatch })
}
