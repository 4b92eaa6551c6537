import { PROBLEMS } from '@monavis/shared/problems'
import type { Attempt } from './attempts.ts'
import { type Answer, isWhole } from './exchange.ts'

/** Node's own refusals, before there is a request that the service could answer. */
const OF_NODE = [400, 417]

/** What is wrong with an answer, if anything. */
export function faultOf(attempt: Attempt, answer: Answer | undefined): string | undefined {
  if (!answer) return isWhole(attempt) ? 'closed without an answer' : undefined
  const { status, headers, body } = answer
  if (status >= 500) return `a ${status}`
  if (status < 400) return undefined
  const type = headers.get('content-type')
  if (type === undefined && OF_NODE.includes(status)) return undefined
  if (type?.startsWith('text/html') && /^\/(Demarches\/|avis\/|propositions|signaler)/.test(attempt.target))
    return undefined
  if (attempt.method === 'HEAD') return undefined
  if (type === 'application/json; charset=utf-8' && /\/api\/(open-api|trpc)\//.test(attempt.target)) {
    return isOfConsumers(body) ? undefined : `a ${status} without its message: ${body.slice(0, 200)}`
  }
  if (type !== 'application/problem+json; charset=utf-8') return `a ${status} of type ${type}`
  return isProblem(status, body) ? undefined : `a ${status} that is no known problem: ${body.slice(0, 200)}`
}

function isProblem(status: number, body: string): boolean {
  const { code } = JSON.parse(body) as { code: string }
  return Object.hasOwn(PROBLEMS, code) && PROBLEMS[code as keyof typeof PROBLEMS].status === status
}

/** A refusal in the forms of the consumers' own contracts: the open API's, tRPC's, or a batch of tRPC's. */
function isOfConsumers(body: string): boolean {
  const [answer] = [JSON.parse(body)].flat() as {
    message?: unknown
    code?: unknown
    error?: { json?: { message?: unknown } }
  }[]
  const isOpenApi = typeof answer?.message === 'string' && typeof answer.code === 'string'
  return isOpenApi || typeof answer?.error?.json?.message === 'string'
}
