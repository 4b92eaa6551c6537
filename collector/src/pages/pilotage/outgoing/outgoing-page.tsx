import type { FieldProblem } from '@monavis/widget/form'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { roleOn } from '../../../pilotage/agent.ts'
import type { ExportDesk } from '../../../pilotage/outgoing/export-desk.ts'
import { wantedBy } from '../../../pilotage/outgoing/subscriptions.ts'
import type { WebhookDesk } from '../../../pilotage/outgoing/webhook-desk.ts'
import type { Keyring } from '../../../registry/keyring.ts'
import type { Store } from '../../../store/store.ts'
import { agentOf, demarcheAt } from '../gate.ts'
import { PILOTAGE_TEXTS } from '../pilotage-texts.ts'
import { goTo, showPage, viewOf } from '../Shell.tsx'
import { ShownOnce } from '../ShownOnce.tsx'
import { Files } from './Files.tsx'
import { Keys } from './Keys.tsx'
import { Messages } from './Messages.tsx'
import { askedOf, buttonOf, type FilesQuery, periodOf } from './outgoing-forms.ts'
import { OUTGOING_TEXTS, type OutgoingNotice } from './outgoing-texts.ts'
import { Webhooks } from './Webhooks.tsx'

/** Of the page, as a pattern; each of its acts stands below. */
export const OUTGOING = '/pilotage/demarches/:demarche/sorties'

/** What the page shows. */
export interface OutgoingPageParts {
  files: ExportDesk
  keyring: Keyring
  webhooks: WebhookDesk
  store: Store
  /** Whether this instance sends mail. */
  hasMail: boolean
  /** Clock, ms. */
  now: () => number
}

/** What came with the request that is answered, where it could not be taken. */
interface Wrong {
  form: 'files' | 'keys' | 'webhooks'
  said: URLSearchParams
  problem: FieldProblem
}

/** The page of the démarche of the address. */
export function outgoingAddress(request: FastifyRequest): string {
  return `/pilotage/demarches/${demarcheAt(request).id}/sorties`
}

/** Goes back to the page after an act. */
export function goBack(request: FastifyRequest, reply: FastifyReply, notice: OutgoingNotice): FastifyReply {
  return goTo(request, reply, outgoingAddress(request), notice)
}

/** The keys of a démarche. */
export function keysOf(keyring: Keyring, demarche: number) {
  return keyring.list().filter((key) => key.demarche === demarche)
}

/** Everything that leaves a démarche, and what could not be taken. @param query of the files that are asked for */
export async function showOutgoing(
  request: FastifyRequest,
  reply: FastifyReply,
  { files, keyring, webhooks, store, hasMail, now }: OutgoingPageParts,
  query: FilesQuery,
  wrong?: Wrong,
): Promise<FastifyReply> {
  const [agent, demarche] = [agentOf(request), demarcheAt(request)]
  const view = viewOf(request)
  const texts = OUTGOING_TEXTS[view.lang]
  const here = outgoingAddress(request)
  const found = periodOf(query, now(), texts.files)
  const period = found.ok ? found.period : undefined
  const ofForm = (form: Wrong['form']) => ({
    said: wrong?.form === form ? wrong.said : new URLSearchParams(),
    problem: wrong?.form === form ? wrong.problem : undefined,
  })
  const { problem } = ofForm('files')
  const isManager = roleOn(agent, demarche) === 'manager'
  if (wrong) reply.code(400)
  return showPage(request, reply, {
    title: PILOTAGE_TEXTS[view.lang].tabs.sorties,
    notices: texts.notices,
    demarche: { about: demarche, tab: 'sorties' },
    children: (
      <div class="outgoing">
        <Files
          view={view}
          demarche={demarche}
          asked={problem ? ofForm('files').said : askedOf(query, period)}
          votes={
            problem || !period
              ? undefined
              : await files.count({ demarche: demarche.id, period, button: buttonOf(query, demarche) })
          }
          problem={problem}
          progress={files.progressOf(agent.id)}
        />
        <Messages
          view={view}
          here={here}
          wanted={hasMail ? await wantedBy(store, agent.id, demarche.id) : undefined}
        />
        {isManager && (
          <Keys view={view} here={here} keys={keysOf(keyring, demarche.id)} {...ofForm('keys')} />
        )}
        {isManager && (
          <Webhooks
            view={view}
            here={here}
            webhooks={await webhooks.list(demarche.id)}
            {...ofForm('webhooks')}
          />
        )}
      </div>
    ),
  })
}

/** What has just been made: it is shown this once. */
export function showSecret(
  request: FastifyRequest,
  reply: FastifyReply,
  { madeTitle, made }: { madeTitle: string; made: string },
  secret: string,
): FastifyReply {
  const href = outgoingAddress(request)
  const text = OUTGOING_TEXTS[viewOf(request).lang].files.back
  return showPage(request, reply, {
    title: madeTitle,
    demarche: { about: demarcheAt(request), tab: 'sorties' },
    children: <ShownOnce say={made} secret={secret} back={{ href, text }} />,
  })
}
