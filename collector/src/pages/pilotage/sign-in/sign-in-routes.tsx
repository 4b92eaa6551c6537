import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { requestSchema } from '../../../http/json-schema.ts'
import { readEmail } from '../../../pilotage/e-mail.ts'
import { LINK_MINUTES, useLink } from '../../../pilotage/sign-in/links.ts'
import { HOME, returnAddress } from '../../../pilotage/sign-in/return-address.ts'
import { enter } from '../gate.ts'
import { ActForm, showPage, viewOf } from '../Shell.tsx'
import { askRoutes } from './ask-routes.tsx'
import { providerRoutes } from './provider-routes.tsx'
import { SignInForm } from './SignInForm.tsx'
import { SIGN_IN_TEXTS } from './sign-in-texts.ts'
import { signOutRoutes } from './sign-out-routes.tsx'
import { auditWayIn, refuseInsecure, type SignInOptions, showNotIn } from './ways-in.tsx'

const MAX_ADDRESS_CHARS = 2_000

const pageSchema = z.object({ vers: z.string().max(MAX_ADDRESS_CHARS).optional() })
const formSchema = z.object({
  courriel: z.string().max(MAX_ADDRESS_CHARS),
  vers: z.string().max(MAX_ADDRESS_CHARS).optional(),
})
const linkSchema = z.object({ jeton: z.string().max(100) })
const useSchema = z.object({ ...linkSchema.shape, ...pageSchema.shape })

type Page = z.infer<typeof pageSchema>

/** How agents come in and go out. */
export async function signInRoutes(app: FastifyInstance, options: SignInOptions): Promise<void> {
  await app.register(async (ways) => {
    refuseInsecure(ways, options.publicUrl)
    await ways.register(linkRoutes, options)
    await ways.register(providerRoutes, options)
  })
  await app.register(askRoutes, options)
  await app.register(signOutRoutes, options)
}

/**
 * The way in by a link that is mailed. Its page has a button, which alone uses the link up: programs that guard
 * letter-boxes open every address they see.
 */
async function linkRoutes(app: FastifyInstance, options: SignInOptions): Promise<void> {
  const { accounts, provider, store, now } = options

  app.get<{ Querystring: Page }>(
    '/pilotage/connexion',
    { schema: { hide: true, querystring: requestSchema(pageSchema) }, config: { right: 'anyone' } },
    async (request, reply) => {
      const back = returnAddress(request.query.vers)
      return request.agent ? reply.redirect(back, 303) : formPage(request, reply, { back })
    },
  )

  app.post<{ Body: z.infer<typeof formSchema> }>(
    '/pilotage/connexion',
    // Who sends it has no name yet; the line is written when somebody comes in.
    {
      schema: { hide: true, body: requestSchema(formSchema) },
      config: { right: 'anyone', isAudited: false },
    },
    async (request, reply) => {
      const { courriel, vers } = request.body
      const back = returnAddress(vers)
      const email = readEmail(courriel)
      if (email === undefined) {
        return formPage(request, reply.code(400), { back, typed: courriel, isWrong: true })
      }
      const { lang } = viewOf(request)
      accounts.sendLink(email, lang, back)
      return reply.redirect(`/pilotage/connexion/envoye?lang=${lang}`, 303)
    },
  )

  app.get(
    '/pilotage/connexion/envoye',
    { schema: { hide: true }, config: { right: 'anyone' } },
    async (request, reply) => {
      const { lang } = viewOf(request)
      const { sent, noAccount } = SIGN_IN_TEXTS[lang]
      return showPage(request, reply, {
        title: sent.title,
        children: (
          <>
            <p>{sent.say(LINK_MINUTES)}</p>
            <p>{sent.look}</p>
            <ul>
              <li>
                <a href={`/pilotage/connexion?lang=${lang}`}>{sent.again}</a>
              </li>
              <li>
                <a href={`/pilotage/connexion/demande?lang=${lang}`}>{noAccount}</a>
              </li>
            </ul>
          </>
        ),
      })
    },
  )

  app.get<{ Params: z.infer<typeof linkSchema>; Querystring: Page }>(
    '/pilotage/connexion/lien/:jeton',
    {
      schema: { hide: true, params: requestSchema(linkSchema), querystring: requestSchema(pageSchema) },
      config: { right: 'anyone' },
    },
    async (request, reply) => {
      const { lang } = viewOf(request)
      const { title, say, go } = SIGN_IN_TEXTS[lang].confirm
      return showPage(request, reply, {
        title,
        children: (
          <ActForm view={viewOf(request)} action={`/pilotage/connexion/lien?lang=${lang}`}>
            <p>{say}</p>
            <input type="hidden" name="jeton" value={request.params.jeton} />
            <input type="hidden" name="vers" value={returnAddress(request.query.vers)} />
            <button class="send" type="submit">
              {go}
            </button>
          </ActForm>
        ),
      })
    },
  )

  app.post<{ Body: z.infer<typeof useSchema> }>(
    '/pilotage/connexion/lien',
    { schema: { hide: true, body: requestSchema(useSchema) }, config: { right: 'anyone', isAudited: false } },
    async (request, reply) => {
      const { jeton, vers } = request.body
      const outcome = await useLink(store, jeton, now())
      await auditWayIn(request, options, outcome)
      if (!outcome.ok) return showNotIn(request, reply, outcome.why)
      await enter(request, outcome.person)
      return reply.redirect(returnAddress(vers), 303)
    },
  )

  // Reloaded from the history, what was posted is gone.
  app.get(
    '/pilotage/connexion/lien',
    { schema: { hide: true }, config: { right: 'anyone' } },
    async (_request, reply) => reply.redirect(HOME, 303),
  )

  function formPage(
    request: FastifyRequest,
    reply: FastifyReply,
    said: { back: string; typed?: string; isWrong?: boolean },
  ): FastifyReply {
    const view = viewOf(request)
    const { isMailOpen } = accounts
    return showPage(request, reply, {
      title: SIGN_IN_TEXTS[view.lang].title,
      children: <SignInForm view={view} isMailOpen={isMailOpen} provider={provider?.name} {...said} />,
    })
  }
}
