import { redact } from '../votes/redact/redact.ts'

/** What somebody typed for a name or a short text: on one line, however it was copied, and redacted. */
export function oneLine(typed: string): string {
  return redact(typed).replace(/\s+/g, ' ').trim()
}
