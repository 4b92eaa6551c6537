import { isAnswerField, readAnswers } from '@monavis/widget/form'
import { ProblemError } from '../http/problem.ts'

/**
 * The fields of a form, as a browser sends it from a page in UTF-8: texts by name, and `answers` where there are any.
 * @throws {ProblemError} when it is in another charset, raw or under its %XX
 */
export function readFormBody(body: string): Record<string, unknown> {
  if (!isUtf8Form(body)) throw new ProblemError('malformed-body')
  // A browser ends a line by CR LF, whatever the person's machine does.
  const fields = new URLSearchParams(
    [...new URLSearchParams(body)].map(([name, value]) => [name, toLines(value)]),
  )
  const names = [...fields.keys()]
  return {
    ...Object.fromEntries([...fields].filter(([name]) => !isAnswerField(name))),
    ...(names.some(isAnswerField) && { answers: readAnswers(fields) }),
  }
}

function toLines(text: string): string {
  return text.replaceAll('\r\n', '\n')
}

function isUtf8Form(text: string): boolean {
  // What could not be decoded stands as U+FFFD; the character itself would come as %EF%BF%BD.
  if (text.includes('\uFFFD')) return false
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
