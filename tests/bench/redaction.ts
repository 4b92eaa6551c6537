import { readFileSync } from 'node:fs'
import { findPersonalData } from '../../collector/src/votes/redact/redact.ts'

/** From `start`, included, to `end`, not. */
interface Range {
  start: number
  end: number
}

/** A comment of the corpus, and what in it must be masked. */
interface Comment {
  part: string
  text: string
  labels: (Range & { kind: string })[]
}

/** How well comments are redacted. */
interface Measure {
  comments: number
  /** What must be masked. */
  labels: number
  /** Of the labels, how many are masked entirely, in [0, 1]. */
  recall: number
  /** Of the masks, how many hide nothing outside a label, in [0, 1]. */
  precision: number
  /** What leaks and what is hidden for nothing, with the comment it stands in. */
  errors: string[]
}

const CORPUS = new URL('../../collector/src/votes/redact/corpus.txt', import.meta.url)

/** Measures the corpus, whole and by its parts. */
export function measureRedaction(): Record<string, Measure> {
  const comments = readCorpus()
  const parts = Object.entries(Object.groupBy(comments, ({ part }) => part))
  return Object.fromEntries(
    [...parts, ['all', comments] as const].map(([part, some = []]) => [part, measure(some)]),
  )
}

/** Prints the measure of each part, and what it got wrong. @public */
export function printRedaction(): void {
  const measures = measureRedaction()
  console.info('\nRedaction of comments, on the labelled corpus of the tests')
  console.table(
    Object.fromEntries(
      Object.entries(measures).map(([part, { recall, precision, ...counts }]) => [
        part,
        {
          comments: counts.comments,
          labels: counts.labels,
          recall: recall.toFixed(3),
          precision: precision.toFixed(3),
        },
      ]),
    ),
  )
  for (const error of measures['all']?.errors ?? []) console.info(error)
}

function measure(comments: readonly Comment[]): Measure {
  const errors: string[] = []
  const labels = { all: 0, right: 0 }
  const masks = { all: 0, right: 0 }
  for (const { text, labels: expected } of comments) {
    const found = findPersonalData(text)
    const judge = (
      ranges: readonly Range[],
      cover: readonly Range[],
      count: typeof labels,
      fault: string,
    ) => {
      for (const range of ranges) {
        const isRight = isCovered(text, range, cover)
        count.all++
        if (isRight) count.right++
        else errors.push(`${fault} “${text.slice(range.start, range.end)}” in ${JSON.stringify(text)}`)
      }
    }
    judge(expected, found, labels, 'leaks')
    judge(found, expected, masks, 'hides')
  }
  return {
    comments: comments.length,
    labels: labels.all,
    recall: labels.right / labels.all,
    precision: masks.right / masks.all,
    errors,
  }
}

/** Whether each letter and digit of the range lies in one of the others: punctuation and spaces say nothing. */
function isCovered(text: string, range: Range, others: readonly Range[]): boolean {
  for (let i = range.start; i < range.end; i++) {
    if (/[\p{L}\p{N}]/u.test(text.charAt(i)) && !others.some(({ start, end }) => start <= i && i < end))
      return false
  }
  return true
}

/** The comments of the corpus, whose own first lines explain how they are written down. */
export function readCorpus(): Comment[] {
  const comments: Comment[] = []
  let part = ''
  for (const line of readFileSync(CORPUS, 'utf8').split('\n')) {
    if (line.startsWith('## ')) part = line.slice(3)
    else if (line !== '' && !line.startsWith('#')) comments.push({ part, ...readComment(line) })
  }
  return comments
}

function readComment(line: string): Pick<Comment, 'text' | 'labels'> {
  const labels: Comment['labels'] = []
  let text = ''
  // Text outside a label comes first; then a kind and what it labels, and text again.
  const pieces = readEscapes(line).split(/\[\[([a-z]+):(.+?)\]\]/s)
  for (let i = 0; i < pieces.length; i += 3) {
    text += pieces[i]
    const [kind, labelled] = pieces.slice(i + 1, i + 3)
    if (kind === undefined || labelled === undefined) continue
    labels.push({ kind, start: text.length, end: text.length + labelled.length })
    text += labelled
  }
  return { text, labels }
}

/** "\n", "\t" and "\u{200b}" as the characters they stand for. */
function readEscapes(line: string): string {
  return line
    .replaceAll('\\n', '\n')
    .replaceAll('\\t', '\t')
    .replace(/\\u\{([\da-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
}
