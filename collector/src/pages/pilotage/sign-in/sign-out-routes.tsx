import type { FastifyInstance } from 'fastify'
import { SESSION_COOKIE } from '../gate.ts'
import { showPage, viewOf } from '../Shell.tsx'
import { SIGN_IN_TEXTS } from './sign-in-texts.ts'
import type { SignInOptions } from './ways-in.tsx'

/** The way out, of here and, by a link, of the provider one came from. */
export async function signOutRoutes(
  app: FastifyInstance,
  { provider }: Pick<SignInOptions, 'provider'>,
): Promise<void> {
  app.post(
    '/pilotage/deconnexion',
    { schema: { hide: true }, config: { right: 'agent' } },
    async (request, reply) => {
      const { lang } = viewOf(request)
      const { idToken } = request.session
      await request.session.destroy()
      request.agent = undefined
      reply.clearCookie(SESSION_COOKIE, { path: '/pilotage' })
      const there =
        provider && idToken !== undefined
          ? await provider.endAddress(idToken).catch((err: unknown) => {
              app.log.warn({ err }, 'the OpenID Connect provider does not answer')
            })
          : undefined
      const { out } = SIGN_IN_TEXTS[lang]
      return showPage(request, reply, {
        title: out.title,
        children: (
          <>
            <p>{out.say}</p>
            <ul>
              {there && (
                <li>
                  <a href={there.href}>{out.provider(provider?.name ?? '')}</a>
                </li>
              )}
              <li>
                <a href={`/pilotage/connexion?lang=${lang}`}>{out.back}</a>
              </li>
            </ul>
          </>
        ),
      })
    },
  )
  // Reloaded from the history, there is nobody to sign out.
  app.get(
    '/pilotage/deconnexion',
    { schema: { hide: true }, config: { right: 'anyone' } },
    async (_request, reply) => reply.redirect('/pilotage/connexion', 303),
  )
}
