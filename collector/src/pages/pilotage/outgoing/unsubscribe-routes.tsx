import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { requestSchema } from '../../../http/json-schema.ts'
import { findByToken, unsubscribe } from '../../../pilotage/outgoing/subscriptions.ts'
import type { Registry } from '../../../registry/registry.ts'
import type { Store } from '../../../store/store.ts'
import { ActForm, showPage, viewOf } from '../Shell.tsx'
import { OUTGOING_TEXTS } from './outgoing-texts.ts'

const params = z.strictObject({ token: z.string().regex(/^[\w-]{22}$/) })

export interface UnsubscribeRoutesOptions {
  registry: Registry
  store: Store
  now: () => number
}

/**
 * Ends the letters about one démarche, for whoever holds one: by a button, or by the POST that a mail program makes in
 * their name (RFC 8058). A link alone ends nothing: programs follow them unasked.
 */
export async function unsubscribeRoutes(
  app: FastifyInstance,
  { registry, store, now }: UnsubscribeRoutesOptions,
): Promise<void> {
  // The other form such a POST may take; nothing in it is read.
  app.addContentTypeParser('multipart/form-data', (_request, payload, done) => {
    payload.resume()
    done(null, {})
  })
  const schema = { hide: true, params: requestSchema(params) }
  const address = '/pilotage/desabonnement/:token'

  app.get<{ Params: { token: string } }>(
    address,
    { schema, config: { right: 'anyone' } },
    async (request, reply) => {
      const view = viewOf(request)
      const texts = OUTGOING_TEXTS[view.lang].unsubscribe
      const watch = await findByToken(store, request.params.token)
      if (!watch) return showPage(request, reply, { title: texts.doneTitle, children: <p>{texts.done}</p> })
      return showPage(request, reply, {
        title: texts.title,
        children: (
          <>
            <p>{texts.ask(registry.find(watch.demarche)?.title ?? '')}</p>
            <ActForm view={view} action={`/pilotage/desabonnement/${request.params.token}`}>
              <button class="send" type="submit">
                {texts.confirm}
              </button>
            </ActForm>
          </>
        ),
      })
    },
  )

  app.post<{ Params: { token: string } }>(
    address,
    // The token must not stand in the log: the line is written by what it ends.
    { schema, config: { right: 'anyone', isAudited: false } },
    async (request, reply) => {
      const watch = await findByToken(store, request.params.token)
      if (watch) await unsubscribe(store, watch, now())
      const { doneTitle, done } = OUTGOING_TEXTS[viewOf(request).lang].unsubscribe
      return showPage(request, reply, { title: doneTitle, children: <p>{done}</p> })
    },
  )
}
