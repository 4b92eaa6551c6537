import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { requestSchema } from '../../../http/json-schema.ts'
import { readEmail } from '../../../pilotage/e-mail.ts'
import { MAX_ASKED_CHARS, MAX_NAME_CHARS } from '../../../pilotage/people/accounts.ts'
import { showPage, viewOf } from '../Shell.tsx'
import { type AskDraft, type AskField, AskForm } from './AskForm.tsx'
import { SIGN_IN_TEXTS } from './sign-in-texts.ts'
import type { SignInOptions } from './ways-in.tsx'

const askSchema = z.object({
  courriel: z.string().max(MAX_ASKED_CHARS),
  nom: z.string().max(MAX_NAME_CHARS),
  raison: z.string().max(MAX_ASKED_CHARS),
})

/** Where an account is asked for. Whoever asks hears the same. */
export async function askRoutes(
  app: FastifyInstance,
  { accounts }: Pick<SignInOptions, 'accounts'>,
): Promise<void> {
  const address = '/pilotage/connexion/demande'

  app.get(address, { schema: { hide: true }, config: { right: 'anyone' } }, async (request, reply) =>
    formPage(request, reply, { courriel: '', nom: '', raison: '' }),
  )

  app.post<{ Body: AskDraft }>(
    address,
    // Nobody has come in, and it is kept with who asks.
    { schema: { hide: true, body: requestSchema(askSchema) }, config: { right: 'anyone', isAudited: false } },
    async (request, reply) => {
      const draft = request.body
      const email = readEmail(draft.courriel)
      const wrong = (['nom', 'raison'] as const).filter((field) => draft[field].trim() === '')
      if (email === undefined) return formPage(request, reply.code(400), draft, ['courriel', ...wrong])
      if (wrong.length > 0) return formPage(request, reply.code(400), draft, wrong)
      const { lang } = viewOf(request)
      await accounts.ask({ email, name: draft.nom, why: draft.raison }, lang)
      return reply.redirect(`${address}/recue?lang=${lang}`, 303)
    },
  )

  app.get(
    `${address}/recue`,
    { schema: { hide: true }, config: { right: 'anyone' } },
    async (request, reply) => {
      const { title, say } = SIGN_IN_TEXTS[viewOf(request).lang].ask.taken
      return showPage(request, reply, { title, children: <p>{say}</p> })
    },
  )
}

function formPage(
  request: FastifyRequest,
  reply: FastifyReply,
  draft: AskDraft,
  wrong: readonly AskField[] = [],
): FastifyReply {
  const view = viewOf(request)
  return showPage(request, reply, {
    title: SIGN_IN_TEXTS[view.lang].ask.title,
    children: <AskForm view={view} draft={draft} wrong={wrong} />,
  })
}
