import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Accounts } from '../../../pilotage/people/accounts.ts'
import type { Admission } from '../../../pilotage/sign-in/account.ts'
import type { LinkOutcome } from '../../../pilotage/sign-in/links.ts'
import type { Provider } from '../../../pilotage/sign-in/provider.ts'
import { addAuditEntry } from '../../../store/audit.ts'
import type { Store } from '../../../store/store.ts'
import { showPage, viewOf } from '../Shell.tsx'
import { NotInPage } from './NotInPage.tsx'
import { SIGN_IN_TEXTS } from './sign-in-texts.ts'

export interface SignInOptions {
  accounts: Accounts
  /** Undefined: none is set. */
  provider: Provider | undefined
  store: Store
  publicUrl: string
  now: () => number
}

/**
 * Says so on every page of a plugin where nobody can come in: the session library makes no cookie for https on a
 * connection that it takes for http.
 */
export function refuseInsecure(app: FastifyInstance, publicUrl: string): void {
  if (!publicUrl.startsWith('https:')) return
  let isWarned = false
  app.addHook('preHandler', async (request, reply) => {
    if (request.protocol === 'https') return undefined
    if (!isWarned) {
      isWarned = true
      app.log.warn('a sign-in came as http and PUBLIC_URL is https: nobody can come in; set TRUST_PROXY')
    }
    const { title, say, operator } = SIGN_IN_TEXTS[viewOf(request).lang].notSecure
    return showPage(request, reply.code(503), {
      title,
      children: (
        <>
          <p>{say}</p>
          <p class="small">{operator}</p>
        </>
      ),
    })
  })
}

/** Leaves a line of who came in, or of whose way in was refused. */
export async function auditWayIn(
  request: FastifyRequest,
  { store, now }: Pick<SignInOptions, 'store' | 'now'>,
  outcome: Admission | LinkOutcome | { ok: false; why: string; person: undefined },
): Promise<void> {
  const { person } = outcome
  await addAuditEntry(store, {
    at: now(),
    by: person === undefined ? undefined : { person },
    act: `${request.method} ${request.routeOptions.url}`,
    detail: JSON.stringify(outcome.ok ? {} : { refused: outcome.why }),
  })
}

/** Says why nobody came in. */
export function showNotIn(
  request: FastifyRequest,
  reply: FastifyReply,
  why: Extract<LinkOutcome, { ok: false }>['why'],
): FastifyReply {
  const { lang } = viewOf(request)
  return showPage(request, reply.code(403), {
    title: SIGN_IN_TEXTS[lang].notIn[why].title,
    children: <NotInPage lang={lang} why={why} />,
  })
}
