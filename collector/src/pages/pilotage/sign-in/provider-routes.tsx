import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { requestSchema } from '../../../http/json-schema.ts'
import { admit } from '../../../pilotage/sign-in/account.ts'
import type { ProvedIdentity, Provider, SignInChecks } from '../../../pilotage/sign-in/provider.ts'
import { returnAddress } from '../../../pilotage/sign-in/return-address.ts'
import { enter } from '../gate.ts'
import { showPage, viewOf } from '../Shell.tsx'
import { AskForm } from './AskForm.tsx'
import { SignInForm } from './SignInForm.tsx'
import { SIGN_IN_TEXTS } from './sign-in-texts.ts'
import { auditWayIn, type SignInOptions, showNotIn } from './ways-in.tsx'

declare module 'fastify' {
  interface Session {
    /** A sign-in with a provider that is under way, and where it goes. */
    signIn?: SignInChecks & { back: string }
    /** Signs out at the provider too. */
    idToken?: string
  }
}

const beginSchema = z.object({ vers: z.string().max(2_000).optional() })

/** The way in by a provider of OpenID Connect, where one is set. Whatever becomes of it, the link stays. */
export async function providerRoutes(
  app: FastifyInstance,
  { provider, ...options }: SignInOptions,
): Promise<void> {
  if (provider) serve(app, provider, options)
}

function serve(app: FastifyInstance, provider: Provider, options: Omit<SignInOptions, 'provider'>): void {
  const { accounts, store, now } = options

  // A link, not a form: browsers hold a form to `form-action` wherever it is sent on to.
  app.get<{ Querystring: z.infer<typeof beginSchema> }>(
    '/pilotage/connexion/fournisseur',
    { schema: { hide: true, querystring: requestSchema(beginSchema) }, config: { right: 'anyone' } },
    async (request, reply) => {
      const back = returnAddress(request.query.vers)
      const begun = await provider.begin().catch((err: unknown) => {
        app.log.warn({ err }, 'the OpenID Connect provider does not answer')
      })
      if (!begun) return failedPage(request, reply.code(503), 'providerDown', back)
      request.session.signIn = { ...begun.checks, back }
      return reply.redirect(begun.url.href, 303)
    },
  )

  app.get(
    '/pilotage/connexion/retour',
    { schema: { hide: true }, config: { right: 'anyone' } },
    async (request, reply) => {
      const { signIn } = request.session
      if (!signIn) return failedPage(request, reply.code(403), 'providerRefused', returnAddress(undefined))
      const identity = await identityOf(request, signIn)
      if (identity?.email === undefined) {
        await auditWayIn(request, options, { ok: false, why: 'provider', person: undefined })
        return failedPage(request, reply.code(403), 'providerRefused', signIn.back)
      }
      const { email, idToken } = identity
      const admission = await admit(store, email, now())
      await auditWayIn(request, options, admission)
      if (admission.ok) {
        await enter(request, admission.person)
        if (idToken !== undefined) request.session.idToken = idToken
        return reply.redirect(signIn.back, 303)
      }
      return admission.why === 'none'
        ? askPage(request, reply, email)
        : showNotIn(request, reply, admission.why)
    },
  )

  /** Each sign-in comes back once. */
  async function identityOf(
    request: FastifyRequest,
    checks: SignInChecks,
  ): Promise<ProvedIdentity | undefined> {
    delete request.session.signIn
    try {
      return await provider.finish(new URL(request.url, options.publicUrl).search, checks)
    } catch (err) {
      app.log.warn({ err }, 'a sign-in with the OpenID Connect provider failed')
      return undefined
    }
  }

  function failedPage(
    request: FastifyRequest,
    reply: FastifyReply,
    why: 'providerDown' | 'providerRefused',
    back: string,
  ): FastifyReply {
    const view = viewOf(request)
    const { title, say } = SIGN_IN_TEXTS[view.lang][why]
    const { isMailOpen } = accounts
    return showPage(request, reply, {
      title,
      children: (
        <>
          <p class="error">{say(provider.name)}</p>
          <SignInForm view={view} back={back} isMailOpen={isMailOpen} provider={provider.name} />
        </>
      ),
    })
  }
}

function askPage(request: FastifyRequest, reply: FastifyReply, courriel: string): FastifyReply {
  const view = viewOf(request)
  return showPage(request, reply.code(403), {
    title: SIGN_IN_TEXTS[view.lang].ask.title,
    children: <AskForm view={view} draft={{ courriel, nom: '', raison: '' }} isProved />,
  })
}
