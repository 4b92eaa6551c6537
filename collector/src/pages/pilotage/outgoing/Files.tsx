import type { FieldProblem } from '@monavis/widget/form'
import { EXPORTED } from '../../../pilotage/outgoing/export-columns.ts'
import type { ExportProgress } from '../../../pilotage/outgoing/export-desk.ts'
import { EXPORT_FORMATS, type ExportFormat } from '../../../pilotage/outgoing/export-files.ts'
import type { RegisteredDemarche } from '../../../registry/registry.ts'
import { Choice } from '../../fields/Choice.tsx'
import { DayField } from '../../fields/DayField.tsx'
import type { View } from '../Shell.tsx'
import { OUTGOING_TEXTS } from './outgoing-texts.ts'

/** What a vote takes up in a file, in bytes, where most of them say nothing in words. */
const BYTES_A_VOTE: Record<ExportFormat, number> = { xlsx: 100, csv: 180, ndjson: 260 }

export interface FilesProps {
  demarche: RegisteredDemarche
  /** `from`, `to`, `button`, `what`, `format`. */
  asked: URLSearchParams
  /** Of the period; undefined where it is none. */
  votes: number | undefined
  problem: FieldProblem | undefined
  progress: ExportProgress | undefined
}

/** Asks for a file, and says how large it will be. */
export function Files({ view, demarche, asked, votes, problem, progress }: FilesProps & { view: View }) {
  const texts = OUTGOING_TEXTS[view.lang].files
  const here = `/pilotage/demarches/${demarche.id}/sorties`
  const sizes = Object.fromEntries(
    EXPORT_FORMATS.map((format) => [format, (votes ?? 0) * BYTES_A_VOTE[format]]),
  ) as Record<ExportFormat, number>
  const field = { said: asked, problem }
  return (
    <section aria-labelledby="fichiers">
      <h2 id="fichiers">{texts.title}</h2>
      <p>{texts.intro}</p>
      {progress && (
        <p class="worked" role="status">
          {texts.underWay(progress)} <a href={here}>{texts.reload}</a>
        </p>
      )}
      <form method="get" action={here}>
        <div class="fields">
          <DayField name="from" question={texts.from} {...field} />
          <DayField name="to" question={texts.to} {...field} />
          <Choice
            name="button"
            question={texts.button}
            options={[
              ['', texts.allButtons],
              ...demarche.buttons.map(({ number, title }) => [String(number), title] as const),
            ]}
            {...field}
          />
          <Choice
            name="what"
            question={texts.what}
            options={EXPORTED.map((what) => [what, texts.whats[what]])}
            {...field}
          />
          <Choice
            name="format"
            question={texts.format}
            options={EXPORT_FORMATS.map((format) => [format, texts.formats[format]])}
            {...field}
          />
        </div>
        {votes !== undefined && <p>{texts.estimate(votes, sizes)}</p>}
        <p class="go">
          <button class="send" type="submit" formaction={`${here}/fichier`}>
            {texts.download}
          </button>
          <button class="quiet" type="submit">
            {texts.count}
          </button>
        </p>
      </form>
    </section>
  )
}
