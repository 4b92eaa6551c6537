import { MAX_COMMENT_CHARS, MAX_VERBATIM_CHARS } from '@monavis/shared/vote'
import type { ImportedVote } from '../../store/commit/import.ts'
import { redact } from '../../votes/redact/redact.ts'
import { createAnswerReader } from './answers.ts'
import type { Columns } from './columns.ts'
import { type Clock, createDateReader } from './dates.ts'
import { type Field, plainLabel, SATISFACTION_LABELS } from './labels.ts'
import type { createPlaces } from './places.ts'
import { voteIdOf } from './vote-id.ts'

/** A line as a vote; or why it is none. */
export type ReadReview = { ok: true; vote: ImportedVote } | { ok: false; message: string }

export interface ReviewReaderParts {
  columns: Columns
  clock: Clock
  isDecimal: boolean
  findPlace: ReturnType<typeof createPlaces>
  /** Texts received before this instant, ms, are not taken: they would be deleted the same day. */
  textsFrom: number
  now: number
}

/** Reads the lines of one export. Only what has a text is redacted: it is nine tenths of what a line can cost. */
export function createReviewReader(parts: ReviewReaderParts): (line: readonly string[]) => ReadReview {
  const { columns, findPlace, isDecimal, textsFrom, now } = parts
  const { facts, fields } = columns
  const readDate = createDateReader(parts.clock)
  const readAnswers = createAnswerReader()
  const satisfactions = new Map<string, ReturnType<typeof SATISFACTION_LABELS.get>>()

  return (line) => {
    if (line.length !== columns.count) {
      return no(`the line has ${line.length} columns, the header ${columns.count}`)
    }
    const cell = (index: number | undefined) => (index === undefined ? '' : (line[index] ?? ''))
    // Of a question that was worded in several ways, a review answers one.
    const answer = (field: Field) => {
      const [only = -1] = fields[field]
      return fields[field].length > 1 ? cell(fields[field].find((index) => line[index])) : cell(only)
    }
    const at = readDate(cell(facts.date))
    if (at === undefined) return no(`"${cell(facts.date).slice(0, 40)}" is no date`)
    if (at > now) return no('its date lies in the future')

    const smiley = answer('satisfaction')
    let satisfaction = satisfactions.get(smiley)
    if (satisfaction === undefined) {
      satisfaction = SATISFACTION_LABELS.get(plainLabel(smiley))
      if (satisfaction === undefined) return no(`satisfaction: "${smiley.slice(0, 80)}" is not known`)
      satisfactions.set(smiley, satisfaction)
    }
    const place = findPlace(cell(facts.product), cell(facts.button), cell(facts.form))
    if (!place.ok) return place
    const answers = readAnswers({
      comprehension: answer('comprehension'),
      contact_tried: answer('contact_tried'),
      contact_reached: answer('contact_reached'),
      contact_satisfaction: answer('contact_satisfaction'),
    })
    if (!answers.ok) return answers
    const hasTexts = at >= textsFrom
    return {
      ok: true,
      vote: {
        id: voteIdOf(at, cell(facts.review), isDecimal, line),
        demarche: place.demarche,
        button: place.button,
        at,
        satisfaction,
        ...answers.packed,
        comment: hasTexts ? clean(answer('verbatim'), MAX_COMMENT_CHARS) : '',
        other:
          hasTexts && answers.hasOther ? clean(answer('contact_tried_verbatim'), MAX_VERBATIM_CHARS) : '',
      },
    }
  }
}

/** Redacted before it is cut: half of a number would show. */
function clean(text: string, maxChars: number): string {
  return text.trim() === '' ? '' : redact(text).slice(0, maxChars).toWellFormed()
}

const no = (message: string): ReadReview => ({ ok: false, message })
