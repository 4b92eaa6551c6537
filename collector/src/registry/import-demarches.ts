import { setImmediate } from 'node:timers/promises'
import { type DemarcheReport, type ImportedDemarche, importedDemarcheSchema } from '@monavis/shared/schemas'
import { requestSchema } from '../http/json-schema.ts'
import type { Language } from '../http/language.ts'
import { inOneLine } from '../http/problem.ts'
import { compileSchema, fieldErrors } from '../http/validation.ts'
import { buttonErrors } from './button-input.ts'
import type { ImportLine } from './import-file.ts'
import { takenError } from './pasted-names.ts'
import type { Registry } from './registry.ts'

const isDemarche = compileSchema<ImportedDemarche>(requestSchema(importedDemarcheSchema))

const MESSAGES = {
  fr: {
    columns: (n: number) => `la ligne a ${n} colonnes, pas autant que l’en-tête`,
    twice: (id: number) => `/id ${id} figure déjà plus haut`,
  },
  en: {
    columns: (n: number) => `the line has ${n} columns, not as many as the header`,
    twice: (id: number) => `/id ${id} stands above already`,
  },
} as const

/** Refused lines told one by one; the report counts them all. */
const MAX_REFUSED = 1_000
/** Judged in one go, and written in one: some tens of milliseconds each. */
const LINES_AT_ONCE = 100

/**
 * Takes in what is right, line by line, and tells what is refused. Some lines at a time, for votes to pass in between:
 * where the database fails in the middle, what is in stays in, and the same file again brings the rest.
 */
export async function importDemarches(
  registry: Registry,
  lines: readonly ImportLine[],
  language: Language,
): Promise<DemarcheReport> {
  const report: DemarcheReport = { created: 0, updated: 0, unchanged: 0, refusedCount: 0, refused: [] }
  const seen = new Set<number>()
  for (let start = 0; start < lines.length; start += LINES_AT_ONCE) {
    await setImmediate()
    const refused: DemarcheReport['refused'] = []
    const accepted = new Map<number, { line: number; demarche: ImportedDemarche }>()
    for (const { line, value, columns } of lines.slice(start, start + LINES_AT_ONCE)) {
      const refuse = (message: string) => refused.push({ line, message })
      if (columns !== undefined) refuse(MESSAGES[language].columns(columns))
      else if (!isDemarche(value)) refuse(inOneLine(fieldErrors(isDemarche.errors ?? [], language)))
      else if (seen.has(value.id)) refuse(MESSAGES[language].twice(value.id))
      else {
        const wrong = buttonErrors(value.buttons ?? [], language)
        if (wrong.length > 0) {
          refuse(inOneLine(wrong))
          continue
        }
        seen.add(value.id)
        accepted.set(value.id, { line, demarche: value })
      }
    }
    const saved = await registry.saveDemarches([...accepted.values()].map(({ demarche }) => demarche))
    for (const one of saved.refused) {
      const line = accepted.get(one.id)?.line
      if (line !== undefined) refused.push({ line, message: inOneLine([takenError(one.taken, language)]) })
    }
    report.created += saved.created
    report.updated += saved.updated
    report.unchanged += saved.unchanged
    report.refusedCount += refused.length
    const left = MAX_REFUSED - report.refused.length
    report.refused.push(...refused.sort((a, b) => a.line - b.line).slice(0, left))
  }
  return report
}
