import { isoDay, parisDay } from '@monavis/shared/period'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { requestSchema } from '../../../http/json-schema.ts'
import {
  type AnnouncementAct,
  type AnnouncementFaults,
  announce,
  type TypedAnnouncement,
  type Which,
} from '../../../pilotage/record/announcement-desk.ts'
import { demarcheAt } from '../gate.ts'
import { writingIn } from '../results/writing.ts'
import { goTo, showPage, viewOf } from '../Shell.tsx'
import { AnnouncementsPage } from './AnnouncementsPage.tsx'
import type { RecordRoutesOptions } from './record-routes.tsx'
import { RECORD_TEXTS } from './record-texts.ts'

const langQuery = z.strictObject({ lang: z.string().max(20).optional() })
/** Of any length: what is too long is told so, and kept. */
const said = z.strictObject({ date: z.string(), text: z.string() })
const which = z.strictObject({ was_date: z.string(), was_text: z.string() })
const changed = z.strictObject({ ...said.shape, ...which.shape })
type WhichForm = z.infer<typeof which>

/** What the agents of a démarche announce to everybody. */
export async function announcementRoutes(
  app: FastifyInstance,
  { registry, now }: RecordRoutesOptions,
): Promise<void> {
  const ADDRESS = '/pilotage/demarches/:demarche/annonces'
  const actOf = (body: z.ZodType) =>
    ({
      schema: { hide: true, body: requestSchema(body) },
      config: { right: 'manager', isAudited: 'without-body' },
    }) as const

  app.get(
    ADDRESS,
    { schema: { hide: true, querystring: requestSchema(langQuery) }, config: { right: 'manager' } },
    (request, reply) => show(request, reply),
  )
  app.post<{ Body: TypedAnnouncement }>(ADDRESS, actOf(said), (request, reply) =>
    act(request, reply, { act: 'add', said: request.body }),
  )
  app.post<{ Body: TypedAnnouncement & WhichForm }>(
    `${ADDRESS}/modification`,
    actOf(changed),
    (request, reply) => {
      const { date, text } = request.body
      return act(request, reply, { act: 'change', which: whichOf(request.body), said: { date, text } })
    },
  )
  app.post<{ Body: WhichForm }>(`${ADDRESS}/fin`, actOf(which), (request, reply) =>
    act(request, reply, { act: 'finish', which: whichOf(request.body) }),
  )
  app.post<{ Body: WhichForm }>(`${ADDRESS}/suppression`, actOf(which), (request, reply) =>
    act(request, reply, { act: 'remove', which: whichOf(request.body) }),
  )

  async function act(
    request: FastifyRequest,
    reply: FastifyReply,
    what: AnnouncementAct,
  ): Promise<FastifyReply> {
    const demarche = demarcheAt(request)
    const outcome = await announce(registry, demarche, what, now())
    if (outcome.ok || typeof outcome.faults === 'string') {
      const notice = outcome.ok ? 'saved' : outcome.faults
      return goTo(request, reply, `/pilotage/demarches/${demarche.id}/annonces`, `announcement-${notice}`)
    }
    if (what.act === 'finish' || what.act === 'remove') throw new Error(`nothing is typed to ${what.act}`)
    const refused = {
      which: what.act === 'change' ? what.which : undefined,
      said: what.said,
      faults: outcome.faults,
    }
    return show(request, reply.code(400), refused)
  }

  function show(
    request: FastifyRequest,
    reply: FastifyReply,
    refused?: { which: Which | undefined; said: TypedAnnouncement; faults: AnnouncementFaults },
  ): FastifyReply {
    const demarche = demarcheAt(request)
    const view = viewOf(request)
    const { title, saved, full, gone } = RECORD_TEXTS[view.lang].announcements
    return showPage(request, reply, {
      title,
      demarche: { about: demarche, tab: 'fiche' },
      notices: { 'announcement-saved': saved, 'announcement-full': full, 'announcement-gone': gone },
      children: (
        <AnnouncementsPage
          {...{ view, writing: writingIn(view.lang), refused }}
          demarche={demarche.id}
          announcements={demarche.announcements}
          today={isoDay(parisDay(now()))}
        />
      ),
    })
  }
}

function whichOf({ was_date, was_text }: WhichForm): Which {
  return { date: was_date, text: was_text }
}
