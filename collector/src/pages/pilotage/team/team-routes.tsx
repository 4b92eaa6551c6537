import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { requestSchema } from '../../../http/json-schema.ts'
import { roleOn } from '../../../pilotage/agent.ts'
import { readEmail } from '../../../pilotage/e-mail.ts'
import type { Team } from '../../../pilotage/team/team.ts'
import { ROLES } from '../../../store/people.ts'
import { agentOf, demarcheAt } from '../gate.ts'
import { ActForm, goTo, showPage, viewOf } from '../Shell.tsx'
import { TeamPage, type TeamPageProps } from './TeamPage.tsx'
import { TEAM_TEXTS } from './team-texts.ts'

export interface TeamOptions {
  team: Team
  publicUrl: string
}

const giveSchema = z.object({ courriel: z.string().max(2_000), role: z.enum(ROLES) })
const takeSchema = z.object({
  mandat: z.string().regex(/^[1-9]\d{0,8}$/),
  confirme: z.literal('1').optional(),
})
type Taking = z.infer<typeof takeSchema>

const ADDRESS = '/pilotage/demarches/:demarche/equipe'

/** Who answers for a démarche. Readers see it; managers invite and take back; anybody may leave. */
export async function teamRoutes(app: FastifyInstance, { team, publicUrl }: TeamOptions): Promise<void> {
  app.get(ADDRESS, { schema: { hide: true }, config: { right: 'reader' } }, async (request, reply) =>
    teamPage(request, reply),
  )

  app.post<{ Body: z.infer<typeof giveSchema> }>(
    ADDRESS,
    {
      schema: { hide: true, body: requestSchema(giveSchema) },
      config: { right: 'manager', isAudited: 'without-body' },
    },
    async (request, reply) => {
      const draft = request.body
      const email = readEmail(draft.courriel)
      if (email === undefined) return teamPage(request, reply.code(400), { draft, wrong: 'email' })
      const given = await team.give({
        by: agentOf(request),
        email,
        role: draft.role,
        demarche: demarcheAt(request),
        lang: viewOf(request).lang,
      })
      if (!given.ok) return teamPage(request, reply.code(400), { draft, wrong: given.code })
      return goTo(request, reply, addressOf(request), 'given')
    },
  )

  app.post<{ Body: Taking }>(
    `${ADDRESS}/retirer`,
    { schema: { hide: true, body: requestSchema(takeSchema) }, config: { right: 'manager' } },
    async (request, reply) => takeBack(request, reply, request.body),
  )

  app.post<{ Body: Taking }>(
    `${ADDRESS}/quitter`,
    { schema: { hide: true, body: requestSchema(takeSchema) }, config: { right: 'reader' } },
    async (request, reply) => {
      const { id, mandates } = agentOf(request)
      const isOwn = mandates.some((one) => one.person === id && one.id === Number(request.body.mandat))
      return isOwn ? takeBack(request, reply, request.body) : goTo(request, reply, addressOf(request))
    },
  )

  async function takeBack(request: FastifyRequest, reply: FastifyReply, { mandat, confirme }: Taking) {
    const demarche = demarcheAt(request)
    const taken = await team.takeBack(demarche, Number(mandat), confirme === '1')
    if (!taken.ok && taken.code === 'last-manager') return confirmPage(request, reply.code(409), mandat)
    // Whoever has just left may not see the team any more.
    const isOwn = agentOf(request).mandates.some(({ id }) => id === Number(mandat))
    if (isOwn) return reply.redirect('/pilotage', 303)
    return goTo(request, reply, addressOf(request), taken.ok ? 'takenBack' : undefined)
  }

  async function teamPage(
    request: FastifyRequest,
    reply: FastifyReply,
    said: Pick<TeamPageProps, 'draft' | 'wrong'> = {},
  ): Promise<FastifyReply> {
    const demarche = demarcheAt(request)
    const agent = agentOf(request)
    const view = viewOf(request)
    const { title, notices, noMail } = TEAM_TEXTS[view.lang]
    const members = await team.of(demarche)
    return showPage(request, reply, {
      title,
      notices,
      demarche: { about: demarche, tab: 'equipe' },
      children: (
        <TeamPage
          view={view}
          address={addressOf(request)}
          members={members}
          agent={agent.id}
          mayChange={roleOn(agent, demarche) === 'manager'}
          noMail={team.isMailOpen ? undefined : noMail(`${publicUrl}/pilotage/connexion`)}
          {...said}
        />
      ),
    })
  }
}

function confirmPage(request: FastifyRequest, reply: FastifyReply, mandat: string): FastifyReply {
  const view = viewOf(request)
  const { title, say, confirm, back } = TEAM_TEXTS[view.lang].last
  return showPage(request, reply, {
    title,
    demarche: { about: demarcheAt(request), tab: 'equipe' },
    children: (
      <ActForm view={view} action={view.address}>
        <p>{say}</p>
        <input type="hidden" name="mandat" value={mandat} />
        <input type="hidden" name="confirme" value="1" />
        <p>
          <a href={addressOf(request)}>{back}</a>
        </p>
        <button class="send" type="submit">
          {confirm}
        </button>
      </ActForm>
    ),
  })
}

function addressOf(request: FastifyRequest): string {
  return `/pilotage/demarches/${demarcheAt(request).id}/equipe`
}
