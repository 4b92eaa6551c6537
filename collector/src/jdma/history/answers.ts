import { dropOrphans } from '@monavis/shared/answers'
import { NO_HELP_NEEDED, OTHER_CONTACT } from '@monavis/shared/questionnaire'
import type { Answers, PerChannel } from '@monavis/shared/vote'
import { type PackedAnswers, packAnswers } from '../../store/packing.ts'
import {
  CHANNELS_BY_LABEL,
  COMPREHENSION_LABELS,
  HELP_LABELS,
  plainLabel,
  REACHED_LABELS,
  TRIED_LABELS,
} from './labels.ts'

/** What a line says beside its smiley and its texts, cell by cell as it stands there. */
export interface AnswerCells {
  comprehension: string
  contact_tried: string
  contact_reached: string
  contact_satisfaction: string
}

/** Its answers, as they are stored; or why it cannot be told what they are. */
export type ReadAnswers =
  | { ok: true; packed: PackedAnswers; hasOther: boolean }
  | { ok: false; message: string }

/** Several answers to a question stand in one cell. */
const BETWEEN_ANSWERS = ' / '
/** An answer about a channel stands behind its channel. */
const AFTER_CHANNEL = ' : '
/** Different answers remembered: there are some thousands that people give. */
const MAX_KNOWN = 20_000

/**
 * Reads answers; each different set of cells once. What is said of a channel that is not ticked, or of help by one
 * that was not reached, is left out as an edit leaves it out: people went back, and the exporter kept both.
 */
export function createAnswerReader(): (cells: AnswerCells) => ReadAnswers {
  const known = new Map<string, ReadAnswers>()
  return (cells) => {
    const key = `${cells.comprehension}\n${cells.contact_tried}\n${cells.contact_reached}\n${cells.contact_satisfaction}`
    let answers = known.get(key)
    if (!answers) {
      answers = read(cells)
      if (known.size >= MAX_KNOWN) known.clear()
      known.set(key, answers)
    }
    return answers
  }
}

function read(cells: AnswerCells): ReadAnswers {
  const unknown: string[] = []
  const optionOf = <T>(field: keyof AnswerCells, labels: ReadonlyMap<string, T>, label: string) => {
    const option = labels.get(plainLabel(label))
    if (option === undefined) unknown.push(`${field}: "${label.slice(0, 80)}" is not known`)
    return option
  }
  const answersIn = (field: keyof AnswerCells) =>
    cells[field].split(BETWEEN_ANSWERS).filter((one) => one.trim())
  const perChannel = <T>(field: keyof AnswerCells, labels: ReadonlyMap<string, T>) => {
    const byChannel: PerChannel<T> = {}
    for (const answer of answersIn(field)) {
      const [channelLabel = '', label = ''] = answer.split(AFTER_CHANNEL)
      const channel = optionOf(field, CHANNELS_BY_LABEL, channelLabel)
      const option = optionOf(field, labels, label)
      if (channel !== undefined) byChannel[channel] = option
    }
    return byChannel
  }
  const answers: Answers = {
    comprehension: answersIn('comprehension').map((label) =>
      optionOf('comprehension', COMPREHENSION_LABELS, label),
    )[0],
    contact_tried: answersIn('contact_tried').flatMap(
      (label) => optionOf('contact_tried', TRIED_LABELS, label) ?? [],
    ),
    contact_reached: perChannel('contact_reached', REACHED_LABELS),
    contact_satisfaction: perChannel('contact_satisfaction', HELP_LABELS),
  }
  if (unknown.length > 0) return { ok: false, message: unknown.join('; ') }
  const tried = answers.contact_tried ?? []
  if (tried.includes(NO_HELP_NEEDED) && new Set(tried).size > 1) {
    return { ok: false, message: 'contact_tried: no need of help, and help sought' }
  }
  return {
    ok: true,
    packed: packAnswers(dropOrphans(answers)),
    hasOther: tried.includes(OTHER_CONTACT),
  }
}
