import type { ReadOpinion } from '@monavis/shared/opinions'
import type { Target } from '../replay/client.ts'
import { replayedId } from '../replay/votes.ts'
import { type MadeUpOpinion, OPINIONS } from './opinions.ts'
import { type MadeUpProposal, PROPOSALS } from './proposals.ts'
import { type MadeUpReport, REPORTS } from './reports.ts'

/**
 * Gives opinions, proposes and reports as citizens do, and decides and answers as moderators and porteurs do. What is
 * there already is left as it is: whoever tries the demonstration may have decided otherwise.
 * @param has whether a démarche is registered: of others, nothing is said
 * @throws {Error} at the first call that is refused
 */
export async function plantDoors(target: Target, has: (demarche: number) => boolean): Promise<void> {
  for (const [i, opinion] of OPINIONS.entries())
    if (has(opinion.demarche)) await plantOpinion(target, replayedId('opinion', i), opinion)
  for (const [i, proposal] of PROPOSALS.entries())
    await plantProposal(target, replayedId('proposal', i), proposal, has)
  for (const [i, report] of REPORTS.entries())
    if (has(report.demarche)) await plantReport(target, replayedId('report', i), report)
}

async function plantOpinion(
  target: Target,
  id: string,
  { answer, refused, isWaiting, ...given }: MadeUpOpinion,
): Promise<void> {
  const { isNew } = await call(target, 'POST', '/opinions', { id, ...given })
  if (!isNew || isWaiting) return
  const { body } = await call(target, 'GET', '/admin/opinions?state=waiting')
  const { opinions } = body as { opinions: ReadOpinion[] }
  const found = opinions.find(({ demarche, text }) => demarche === given.demarche && text === given.text)
  if (!found) throw new Error(`opinion ${id} does not wait to be read`)
  const decision = refused ? { decision: 'refuse', reason: refused } : { decision: 'publish' }
  await call(target, 'POST', `/admin/opinions/${found.number}/decision`, decision)
  if (answer) await call(target, 'PUT', `/admin/opinions/${found.number}/answer`, { text: answer })
}

async function plantProposal(
  target: Target,
  id: string,
  { steps, supports, ...proposal }: MadeUpProposal,
  has: (demarche: number) => boolean,
): Promise<void> {
  // It may be alike to the démarche that it has become.
  const { isNew, body } = await call(target, 'POST', '/proposals', { id, ...proposal, evenSo: true })
  if (!isNew) return
  const { number } = body as { number: number }
  for (const { demarche, ...step } of steps) {
    const become = demarche !== undefined && has(demarche) ? { demarche } : {}
    await call(target, 'POST', `/admin/proposals/${number}/steps`, { ...step, ...become })
  }
  // People of one network are told apart by what their browser says of itself.
  for (let i = 0; i < supports; i++)
    await call(target, 'POST', `/proposals/${number}/supports`, undefined, `Demonstration/${i}`)
}

async function plantReport(target: Target, id: string, { answers, ...report }: MadeUpReport): Promise<void> {
  const { isNew } = await call(target, 'POST', '/reports', { id, ...report })
  if (!isNew) return
  for (const answer of answers) await call(target, 'POST', `/admin/reports/${id}/answer`, answer)
}

/** Calls the API, with the administrator's key where it is needed. @returns what it answers, and whether that was made */
async function call(
  { url, key }: Target,
  method: string,
  path: string,
  body?: object,
  userAgent = 'Demonstration',
): Promise<{ isNew: boolean; body: unknown }> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      'user-agent': userAgent,
      ...(path.startsWith('/admin/') && { authorization: `Bearer ${key}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`)
  return { isNew: response.status === 201, body: text === '' ? undefined : JSON.parse(text) }
}
