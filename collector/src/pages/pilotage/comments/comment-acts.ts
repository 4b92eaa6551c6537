import { MAX_OPINION_CHARS } from '@monavis/shared/opinions'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { requestSchema } from '../../../http/json-schema.ts'
import { ProblemError } from '../../../http/problem.ts'
import { addLabel, maskComment } from '../../../pilotage/comments/acts.ts'
import { markComments, readComment, type TextField } from '../../../store/comments.ts'
import { deleteLabel, labelComment } from '../../../store/labels.ts'
import { demarcheAt } from '../gate.ts'
import { goTo } from '../Shell.tsx'
import { type CommentsQuery, commentsAddress, commentsQuerySchema } from './comment-filter.ts'
import {
  commentParams,
  emptyForm,
  labelForm,
  labelParams,
  labelsForm,
  maskForm,
  publicationForm,
  seenForm,
} from './comment-forms.ts'
import type { CommentsOptions } from './comments-routes.tsx'
import type { CommentFault, CommentNotice } from './comments-texts.ts'
import type { Refused } from './OneComment.tsx'

export interface CommentActsOptions extends CommentsOptions {
  /** The pages again, with what could not be taken. */
  showComments: (request: FastifyRequest, reply: FastifyReply, refusedLabel: string) => Promise<FastifyReply>
  showComment: (request: FastifyRequest, reply: FastifyReply, refused: Refused) => Promise<FastifyReply>
}

interface OfOne {
  Params: { vote: string }
  Querystring: CommentsQuery
}

const COMMENTS = '/pilotage/demarches/:demarche/commentaires'

/** What a button alone does to a comment, and who may. */
const MARKS = {
  lu: { right: 'reader', mark: { isSeen: true }, notice: 'seen' },
  'non-lu': { right: 'reader', mark: { isSeen: false }, notice: 'unseen' },
  traite: { right: 'manager', mark: { isHandled: true }, notice: 'handled' },
  'a-traiter': { right: 'manager', mark: { isHandled: false }, notice: 'unhandled' },
} as const

/** What agents do of comments; every act comes back to the page it was asked for on. */
export async function commentActs(app: FastifyInstance, options: CommentActsOptions): Promise<void> {
  const { opinions, store, showComments, showComment } = options
  const querystring = requestSchema(commentsQuerySchema)
  const ofOne = { hide: true, params: commentParams, querystring }

  app.post<{ Body: { ids: string }; Querystring: CommentsQuery }>(
    `${COMMENTS}/lus`,
    { schema: { hide: true, querystring, body: seenForm }, config: { right: 'reader' } },
    async (request, reply) => {
      const { id } = demarcheAt(request)
      await markComments(store, id, request.body.ids.split(' ').map(Number), { isSeen: true })
      return goTo(request, reply, commentsAddress(id, '', request.query), 'allSeen' satisfies CommentNotice)
    },
  )

  for (const [act, { right, mark, notice }] of Object.entries(MARKS)) {
    app.post<OfOne>(
      `${COMMENTS}/:vote/${act}`,
      { schema: { ...ofOne, body: emptyForm }, config: { right } },
      async (request, reply) => {
        const { id } = await commentAt(request)
        await markComments(store, demarcheAt(request).id, [id], mark)
        return back(request, reply, notice)
      },
    )
  }

  app.post<{ Body: { nom: string } }>(
    `${COMMENTS}/etiquettes`,
    { schema: { hide: true, body: labelForm }, config: { right: 'manager', isAudited: 'without-body' } },
    async (request, reply) => {
      const { id } = demarcheAt(request)
      const { nom } = request.body
      if (!(await addLabel(store, id, nom))) return showComments(request, reply.code(400), nom)
      return goTo(request, reply, commentsAddress(id, '', {}), 'labelAdded' satisfies CommentNotice)
    },
  )

  app.post<{ Params: { label: string } }>(
    `${COMMENTS}/etiquettes/:label/suppression`,
    { schema: { hide: true, params: labelParams, body: emptyForm }, config: { right: 'manager' } },
    async (request, reply) => {
      const { id } = demarcheAt(request)
      await deleteLabel(store, id, Number(request.params.label))
      return goTo(request, reply, commentsAddress(id, '', {}), 'labelGone' satisfies CommentNotice)
    },
  )

  app.post<OfOne & { Body: Record<string, '1'> }>(
    `${COMMENTS}/:vote/etiquettes`,
    { schema: { ...ofOne, body: labelsForm }, config: { right: 'manager' } },
    async (request, reply) => {
      const { id } = await commentAt(request)
      const labels = Object.keys(request.body).map((name) => Number(name.replace('etiquette_', '')))
      await labelComment(store, demarcheAt(request).id, id, labels)
      return back(request, reply, 'labelled')
    },
  )

  app.post<OfOne & { Body: { champ: TextField } & Partial<Record<`texte_${TextField}`, string>> }>(
    `${COMMENTS}/:vote/masquage`,
    { schema: { ...ofOne, body: maskForm }, config: { right: 'manager', isAudited: 'without-body' } },
    async (request, reply) => {
      const { champ: field, [`texte_${field}` as const]: left = '' } = request.body
      const { vote } = request.params
      const result = await maskComment(store, demarcheAt(request).id, { vote, field, left })
      if (result.ok) {
        // What was read of it in public may hold what is masked.
        opinions.forgetProposed()
        return back(request, reply, 'masked')
      }
      return showComment(request, reply.code(400), { field, fault: result.why, typed: left })
    },
  )

  app.post<OfOne & { Body: { reponse: string } }>(
    `${COMMENTS}/:vote/publication`,
    { schema: { ...ofOne, body: publicationForm }, config: { right: 'manager', isAudited: 'without-body' } },
    async (request, reply) => {
      const { reponse: typed } = request.body
      const refuse = (fault: CommentFault) =>
        showComment(request, reply.code(400), { field: 'reponse', fault, typed })
      const comment = await commentAt(request)
      if (typed.trim() === '') return refuse('noAnswer')
      if (typed.length > MAX_OPINION_CHARS) return refuse('longAnswer')
      const { vote: id, at, satisfaction, locale, texts } = comment
      const proposed = { id, at, demarche: demarcheAt(request).id, satisfaction, locale }
      const result = await opinions.propose({ ...proposed, text: texts.comment ?? '' }, typed)
      return result.ok ? back(request, reply, 'proposed') : refuse(result.why)
    },
  )

  async function commentAt(request: FastifyRequest<OfOne>) {
    const comment = await readComment(store, demarcheAt(request).id, request.params.vote)
    if (!comment) throw new ProblemError('unknown-vote')
    return comment
  }

  function back(request: FastifyRequest<OfOne>, reply: FastifyReply, notice: CommentNotice): FastifyReply {
    const { params, query } = request
    return goTo(request, reply, commentsAddress(demarcheAt(request).id, params.vote, query), notice)
  }
}
