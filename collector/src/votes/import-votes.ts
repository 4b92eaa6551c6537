import type { Readable } from 'node:stream'
import { PROBLEMS } from '@monavis/shared/problems'
import { type DatedVote, datedVoteSchema, type ImportReport } from '@monavis/shared/schemas'
import { LIMITS } from '@monavis/shared/vote'
import { requestSchema } from '../http/json-schema.ts'
import type { Language } from '../http/language.ts'
import { inOneLine } from '../http/problem.ts'
import { compileSchema, fieldErrors } from '../http/validation.ts'
import { readLines } from './read-lines.ts'
import type { VoteDesk } from './vote-desk.ts'

/** Lines under way at once: two batches, one being written and one being read. */
const MAX_UNDER_WAY = 1_000
/** Refused lines told one by one; the report counts them all. */
const MAX_REFUSED = 10_000

const isDatedVote = compileSchema<DatedVote>(requestSchema(datedVoteSchema))

/**
 * Reads dated votes, one JSON a line, and casts each; a line that is refused is told, and the rest goes on.
 * @throws what the database failed with: the votes imported until then stay, and a second run skips them
 */
export async function importVotes(
  input: Readable,
  desk: VoteDesk,
  now: number,
  language: Language,
): Promise<ImportReport> {
  const report: ImportReport = { imported: 0, duplicates: 0, refusedCount: 0, refused: [] }
  const refuse = (line: number, message: string) => {
    report.refusedCount++
    if (report.refused.length < MAX_REFUSED) report.refused.push({ line, message })
  }
  const underWay = new Set<Promise<void>>()
  let failure: unknown
  let number = 0

  for await (const line of readLines(input, LIMITS.maxBodyBytes)) {
    number++
    if (line?.trim() === '') continue
    const parsed = parseLine(line, now, language)
    if ('message' in parsed) {
      refuse(number, parsed.message)
      continue
    }
    const task = cast(parsed.vote, number)
      .catch((error: unknown) => {
        failure ??= error
      })
      .finally(() => underWay.delete(task))
    underWay.add(task)
    if (underWay.size >= MAX_UNDER_WAY) await Promise.race(underWay)
    if (failure) break
  }
  await Promise.all(underWay)
  if (failure) throw failure
  report.refused.sort((a, b) => a.line - b.line)
  return report

  async function cast({ at, ...vote }: DatedVote, line: number): Promise<void> {
    const result = await desk.castDated(vote, Date.parse(at), language)
    if (!result.ok) {
      refuse(line, result.errors ? inOneLine(result.errors) : PROBLEMS[result.code][language])
    } else if (result.isNew) report.imported++
    else report.duplicates++
  }
}

const MESSAGES = {
  unreadable: {
    fr: 'la ligne est trop longue, ou n’est pas en UTF-8',
    en: 'the line is too long, or not UTF-8',
  },
  notJson: { fr: 'la ligne n’est pas du JSON', en: 'the line is not JSON' },
  outOfTime: { fr: '/at est dans l’avenir, ou avant 1970', en: '/at lies in the future, or before 1970' },
} as const

function parseLine(
  line: string | undefined,
  now: number,
  language: Language,
): { vote: DatedVote } | { message: string } {
  if (line === undefined) return { message: MESSAGES.unreadable[language] }
  let vote: unknown
  try {
    vote = JSON.parse(line)
  } catch {
    return { message: MESSAGES.notJson[language] }
  }
  if (!isDatedVote(vote)) {
    return { message: inOneLine(fieldErrors(isDatedVote.errors ?? [], language)) }
  }
  const at = Date.parse(vote.at)
  if (at > now || at < 0) return { message: MESSAGES.outOfTime[language] }
  return { vote }
}
