import type { IncomingMessage, OutgoingHttpHeaders, RequestListener } from 'node:http'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { keepNewest } from './keep-newest.ts'

/** Questions remembered at once. Readers ask few, again and again; what is forgotten is worked out again. */
const MAX_QUESTIONS = 100

/** What was asked and had not changed, and is asked again. */
export interface Unchanged {
  /**
   * Remembers a 304 that was just answered. What it depends on is its address, the tag that the client holds, `Accept`
   * and `Accept-Encoding`; and that nothing has changed since.
   * @param isStill asked at each request; true where 304 is still the answer, and is then given. It is kept for as long
   *   as readers ask other things: it is to hold no more than it needs
   */
  remember(reply: FastifyReply, isStill: () => boolean): void
}

/** Gives the answers that are remembered before the framework looks at the request: it takes longer than they do. */
export function tellUnchanged(app: FastifyInstance): Unchanged {
  const { server } = app
  const answers = new Map<string, { headers: OutgoingHttpHeaders; isStill: () => boolean }>()
  const [handle] = server.listeners('request') as [RequestListener]
  server.removeAllListeners('request')
  server.on('request', (request, response) => {
    const question = questionOf(request)
    const answer = question === undefined ? undefined : answers.get(question)
    // A server that no longer listens is about to stop, and the framework tells so.
    if (answer && server.listening && answer.isStill()) response.writeHead(304, answer.headers).end()
    else handle(request, response)
  })
  return {
    remember(reply, isStill) {
      const question = questionOf(reply.request.raw)
      if (question === undefined) return
      keepNewest(
        answers,
        question,
        { headers: reply.getHeaders() as OutgoingHttpHeaders, isStill },
        MAX_QUESTIONS,
      )
    },
  }
}

/** @returns undefined where the client holds nothing, or has a key: what it may read is for the framework to tell */
function questionOf({ method, url, headers }: IncomingMessage): string | undefined {
  const { 'if-none-match': tag, authorization } = headers
  if (tag === undefined || authorization !== undefined || method !== 'GET') return undefined
  return `${url}\n${tag}\n${headers.accept}\n${headers['accept-encoding']}`
}
