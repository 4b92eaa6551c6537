import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { takeYourTime } from '../../../http/client-errors.ts'
import { requestSchema } from '../../../http/json-schema.ts'
import { logOf } from '../../../http/request-log.ts'
import type { ExportDesk } from '../../../pilotage/outgoing/export-desk.ts'
import { EXPORT_TYPES } from '../../../pilotage/outgoing/export-files.ts'
import { addAuditEntry } from '../../../store/audit.ts'
import { agentOf, demarcheAt } from '../gate.ts'
import { showPage, viewOf } from '../Shell.tsx'
import { askedOf, buttonOf, type FilesQuery, filesQuerySchema, periodOf } from './outgoing-forms.ts'
import { OUTGOING, type OutgoingPageParts, outgoingAddress, showOutgoing } from './outgoing-page.tsx'
import { OUTGOING_TEXTS } from './outgoing-texts.ts'

/** What a démarche gives away, and its files. */
export async function fileRoutes(app: FastifyInstance, parts: OutgoingPageParts): Promise<void> {
  const { files, store, now } = parts
  const querystring = requestSchema(filesQuerySchema)

  app.get<{ Querystring: FilesQuery }>(
    OUTGOING,
    { schema: { hide: true, querystring }, config: { right: 'reader' } },
    async (request, reply) => {
      const texts = OUTGOING_TEXTS[viewOf(request).lang]
      const found = periodOf(request.query, now(), texts.files)
      if (found.ok) return showOutgoing(request, reply, parts, request.query)
      const said = askedOf(request.query, undefined)
      return showOutgoing(request, reply, parts, {}, { form: 'files', said, problem: found.problem })
    },
  )

  app.get<{ Querystring: FilesQuery }>(
    `${OUTGOING}/fichier`,
    {
      schema: { hide: true, querystring },
      config: { right: 'reader', isAudited: true },
      exposeHeadRoute: false,
    },
    async (request, reply) => {
      const { query } = request
      const [agent, demarche] = [agentOf(request), demarcheAt(request)]
      const texts = OUTGOING_TEXTS[viewOf(request).lang].files
      const found = periodOf(query, now(), texts)
      if (!found.ok) {
        const said = askedOf(query, undefined)
        return showOutgoing(request, reply, parts, {}, { form: 'files', said, problem: found.problem })
      }
      const { what = 'votes', format = 'xlsx' } = query
      const asked = {
        ...{ demarche: demarche.id, what, format, period: found.period },
        button: buttonOf(query, demarche),
      }
      const begun = await files.begin(agent.id, asked, (rows, isWhole) => {
        const detail = JSON.stringify({ demarche: demarche.id, what, format, rows, isWhole })
        const act = `${request.method} ${request.routeOptions.url}: end`
        addAuditEntry(store, { at: now(), by: { person: agent.id }, act, detail }).catch((err: unknown) =>
          logOf(request).error({ err }, 'the end of an export could not be written in the audit log'),
        )
      })
      if (!begun) return showBusy(request, reply.code(409), files)
      takeYourTime(request)
      return reply
        .type(EXPORT_TYPES[format])
        .header('content-disposition', `attachment; filename="${begun.name}"`)
        .send(begun.file)
    },
  )
}

function showBusy(request: FastifyRequest, reply: FastifyReply, files: ExportDesk): FastifyReply {
  const texts = OUTGOING_TEXTS[viewOf(request).lang].files
  const progress = files.progressOf(agentOf(request).id)
  return showPage(request, reply, {
    title: texts.busyTitle,
    demarche: { about: demarcheAt(request), tab: 'sorties' },
    children: (
      <>
        <p>{texts.busy}</p>
        {progress && <p>{texts.underWay(progress)}</p>}
        <p>
          <a href={outgoingAddress(request)}>{texts.back}</a>
        </p>
      </>
    ),
  })
}
