import { title as lineSchema } from '@monavis/shared/schemas'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { requestSchema } from '../../../http/json-schema.ts'
import { ProblemError } from '../../../http/problem.ts'
import { addButton } from '../../../pilotage/declare/button-acts.ts'
import { openDeveloperLink } from '../../../pilotage/declare/developer-link.ts'
import { qrCode } from '../../../pilotage/declare/qr-code.ts'
import { shortLink } from '../../../pilotage/declare/short-link.ts'
import { oneLine } from '../../../pilotage/one-line.ts'
import { deleteDeveloperLink } from '../../../store/developer-links.ts'
import { demarcheAt } from '../gate.ts'
import { goTo, viewOf } from '../Shell.tsx'
import { buttonAt, codeAddress, showCode } from './code-page.tsx'
import {
  buttonStateFormSchema,
  buttonTitleFormSchema,
  codeQuerySchema,
  emptyFormSchema,
  renameFormSchema,
} from './declare-forms.ts'
import type { DeclareOptions } from './declare-routes.ts'
import { DECLARE_TEXTS } from './declare-texts.ts'

/** What was typed stands in the log no more than in the registry, before it was redacted. */
const NAMED = { right: 'manager', isAudited: 'without-body' } as const

interface ButtonRequest {
  Params: { demarche: string; button: string }
}

/** `Le bouton`: the buttons of a démarche and their codes. */
export async function codeRoutes(app: FastifyInstance, options: DeclareOptions): Promise<void> {
  const { registry, store, publicUrl, now } = options
  const address = '/pilotage/demarches/:demarche/code'
  const textsOf = (request: FastifyRequest) => DECLARE_TEXTS[viewOf(request).lang]

  app.get<{ Querystring: { bouton?: string } }>(
    address,
    { schema: { hide: true, querystring: requestSchema(codeQuerySchema) }, config: { right: 'reader' } },
    async (request, reply) => {
      const { bouton } = request.query
      const button = bouton === undefined ? firstButton(request) : buttonAt(request, bouton)
      return showCode(request, reply, options, button)
    },
  )

  app.get<ButtonRequest>(
    `${address}/boutons/:button/qr.svg`,
    { schema: { hide: true }, config: { right: 'reader' } },
    async (request, reply) => {
      const { number } = buttonAt(request, request.params.button)
      return reply.type('image/svg+xml').send(qrCode(shortLink(publicUrl, demarcheAt(request), number)))
    },
  )

  app.post<{ Body: { title?: string } }>(
    `${address}/boutons`,
    { schema: { hide: true, body: requestSchema(buttonTitleFormSchema) }, config: NAMED },
    async (request, reply) => {
      const title = oneLine(request.body.title ?? '')
      const untaken = (text: string) =>
        showCode(request, reply, options, firstButton(request), {
          said: { title },
          problem: { field: 'title', text },
        })
      const { buttons } = textsOf(request)
      if (!lineSchema.safeParse(title).success) return untaken(buttons.missing)
      const demarche = demarcheAt(request)
      const number = await addButton(registry, demarche, title)
      if (number === undefined) return untaken(buttons.full)
      return goTo(request, reply, `/pilotage/demarches/${demarche.id}/code?bouton=${number}`, 'button-added')
    },
  )

  app.post<ButtonRequest & { Body: { rename?: string } }>(
    `${address}/boutons/:button/nom`,
    { schema: { hide: true, body: requestSchema(renameFormSchema) }, config: NAMED },
    async (request, reply) => {
      const button = buttonAt(request, request.params.button)
      const title = oneLine(request.body.rename ?? '')
      if (!lineSchema.safeParse(title).success) {
        const problem = { field: 'rename', text: textsOf(request).buttons.missing }
        return showCode(request, reply, options, button, { said: { rename: title }, problem })
      }
      await registry.saveButton(button.demarche, button.number, { title })
      return goTo(request, reply, codeAddress(button), 'button-renamed')
    },
  )

  app.post<ButtonRequest & { Body: { closed: '0' | '1' } }>(
    `${address}/boutons/:button/etat`,
    { schema: { hide: true, body: requestSchema(buttonStateFormSchema) }, config: { right: 'manager' } },
    async (request, reply) => {
      const button = buttonAt(request, request.params.button)
      const closed = request.body.closed === '1'
      await registry.saveButton(button.demarche, button.number, { closed })
      return goTo(request, reply, codeAddress(button), closed ? 'button-closed' : 'button-opened')
    },
  )

  app.post(
    `${address}/developpeur`,
    { schema: { hide: true, body: requestSchema(emptyFormSchema) }, config: { right: 'manager' } },
    async (request, reply) => {
      const { id } = demarcheAt(request)
      await openDeveloperLink(store, id, now())
      return goTo(request, reply, `/pilotage/demarches/${id}/code`, 'developer-opened')
    },
  )

  app.post(
    `${address}/developpeur/retrait`,
    { schema: { hide: true, body: requestSchema(emptyFormSchema) }, config: { right: 'manager' } },
    async (request, reply) => {
      const { id } = demarcheAt(request)
      await deleteDeveloperLink(store, id)
      return goTo(request, reply, `/pilotage/demarches/${id}/code`, 'developer-closed')
    },
  )
}

/** The first that is open, else the first. */
function firstButton(request: FastifyRequest) {
  const { buttons } = demarcheAt(request)
  const button = buttons.find(({ closed }) => !closed) ?? buttons[0]
  if (!button) throw new ProblemError('unknown-button')
  return button
}
