import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { OpinionDesk } from '../../../citizens/opinions/opinion-desk.ts'
import { requestSchema } from '../../../http/json-schema.ts'
import { ProblemError } from '../../../http/problem.ts'
import { writtenDayOf } from '../../../http/written-days.ts'
import { createNumbers } from '../../../http/written-numbers.ts'
import { roleOn } from '../../../pilotage/agent.ts'
import { recurrentWords } from '../../../pilotage/comments/recurrent-words.ts'
import { countComments, readComment, readCommentBodies, readComments } from '../../../store/comments.ts'
import { readLabels } from '../../../store/labels.ts'
import { findOpinion } from '../../../store/opinions.ts'
import type { Store } from '../../../store/store.ts'
import { agentOf, demarcheAt } from '../gate.ts'
import { showPage, viewOf } from '../Shell.tsx'
import { CommentsList } from './CommentsList.tsx'
import { commentActs } from './comment-acts.ts'
import {
  type CommentsQuery,
  commentsAddress,
  commentsQuerySchema,
  filterOf,
  pageOf,
} from './comment-filter.ts'
import { commentParams } from './comment-forms.ts'
import { COMMENTS_TEXTS } from './comments-texts.ts'
import { FilterForm } from './FilterForm.tsx'
import { OneComment, type Refused } from './OneComment.tsx'
import { WordsTable } from './WordsTable.tsx'

export interface CommentsOptions {
  opinions: OpinionDesk
  store: Store
  /** Clock, ms. */
  now: () => number
}

/** Read in one sitting. */
const ON_A_PAGE = 25
/** Looked through for words: some milliseconds of the thread that takes votes. */
const MAX_LOOKED_AT = 1_000
const MAX_WORDS = 30

const COMMENTS = '/pilotage/demarches/:demarche/commentaires'

/** Where the porteurs of a démarche read what people wrote, and do something of it. */
export async function commentsRoutes(app: FastifyInstance, options: CommentsOptions): Promise<void> {
  const { store } = options
  const querystring = requestSchema(commentsQuerySchema)
  await app.register(commentActs, { ...options, showComments, showComment })

  app.get<{ Querystring: CommentsQuery }>(
    COMMENTS,
    { schema: { hide: true, querystring }, config: { right: 'reader' } },
    async (request, reply) => showComments(request, reply),
  )

  app.get<{ Querystring: CommentsQuery }>(
    `${COMMENTS}/mots`,
    { schema: { hide: true, querystring }, config: { right: 'reader' } },
    async (request, reply) => {
      const { query } = request
      const demarche = demarcheAt(request)
      const { lang } = viewOf(request)
      const texts = COMMENTS_TEXTS[lang]
      const filter = filterOf(demarche.id, query)
      const labels = await readLabels(store.db, demarche.id)
      const comments = await readCommentBodies(store, filter, MAX_LOOKED_AT)
      const { whole } = createNumbers(lang)
      return showPage(request, reply, {
        title: texts.words.title,
        demarche: { about: demarche, tab: 'commentaires' },
        children: (
          <>
            <p>
              <a href={commentsAddress(demarche.id, '', query)}>{texts.back}</a>
            </p>
            <p>{texts.words.lead(whole(comments.length), whole(MAX_LOOKED_AT))}</p>
            <FilterForm
              lang={lang}
              demarche={demarche}
              labels={labels}
              query={query}
              filter={filter}
              path="mots"
            />
            <WordsTable
              lang={lang}
              demarche={demarche}
              query={query}
              words={recurrentWords(comments, MAX_WORDS)}
            />
          </>
        ),
      })
    },
  )

  app.get<{ Params: { vote: string }; Querystring: CommentsQuery }>(
    `${COMMENTS}/:vote`,
    { schema: { hide: true, params: commentParams, querystring }, config: { right: 'reader' } },
    async (request, reply) => showComment(request, reply),
  )

  /** @param refusedLabel what was typed as one, and cannot be */
  async function showComments(
    request: FastifyRequest,
    reply: FastifyReply,
    refusedLabel?: string,
  ): Promise<FastifyReply> {
    const query = request.query as CommentsQuery
    const demarche = demarcheAt(request)
    const view = viewOf(request)
    const texts = COMMENTS_TEXTS[view.lang]
    const filter = filterOf(demarche.id, query)
    // One more than is shown: whether there are older ones.
    const found = await readComments(store, filter, ON_A_PAGE + 1, pageOf(query))
    return showPage(request, reply, {
      title: texts.title,
      notices: texts.notices,
      demarche: { about: demarche, tab: 'commentaires' },
      children: (
        <CommentsList
          view={view}
          demarche={demarche}
          query={query}
          filter={filter}
          count={await countComments(store, demarche.id)}
          comments={found.slice(0, ON_A_PAGE)}
          isMore={found.length > ON_A_PAGE}
          labels={await readLabels(store.db, demarche.id)}
          isManager={isManager(request)}
          refusedLabel={refusedLabel}
        />
      ),
    })
  }

  /** @param refused an act that was not done */
  async function showComment(
    request: FastifyRequest,
    reply: FastifyReply,
    refused?: Refused,
  ): Promise<FastifyReply> {
    const { vote } = request.params as { vote: string }
    const demarche = demarcheAt(request)
    const comment = await readComment(store, demarche.id, vote)
    if (!comment) throw new ProblemError('unknown-vote')
    const view = viewOf(request)
    const texts = COMMENTS_TEXTS[view.lang]
    return showPage(request, reply, {
      title: texts.of(writtenDayOf(comment.at, view.lang)),
      notices: texts.notices,
      demarche: { about: demarche, tab: 'commentaires' },
      children: (
        <OneComment
          view={view}
          demarche={demarche}
          query={request.query as CommentsQuery}
          comment={comment}
          labels={await readLabels(store.db, demarche.id)}
          opinion={await findOpinion(store.db, comment.vote)}
          isManager={isManager(request)}
          refused={refused}
        />
      ),
    })
  }

  function isManager(request: FastifyRequest): boolean {
    return roleOn(agentOf(request), demarcheAt(request)) === 'manager'
  }
}
