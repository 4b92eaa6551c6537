import { isoDay } from '@monavis/shared/period'
import type { NoteRecord } from '../../../store/notes.ts'
import type { Writing } from './writing.ts'

interface NotesOfPeriodProps {
  writing: Writing
  demarche: number
  notes: readonly NoteRecord[]
  mayWrite: boolean
}

/** The notes that stand on the curve, by the numbers they have there. */
export function NotesOfPeriod({ writing, demarche, notes, mayWrite }: NotesOfPeriodProps) {
  const texts = writing.texts.notes
  return (
    <section aria-labelledby="reperes">
      <h2 id="reperes">{texts.title}</h2>
      <p class="hint">{texts.about}</p>
      {notes.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <ol>
          {notes.toReversed().map(({ id, day, body }) => (
            <li key={id}>
              <time dateTime={isoDay(day)}>{writing.day(day)}</time> – <span lang="fr">{body}</span>
            </li>
          ))}
        </ol>
      )}
      {mayWrite && (
        <p>
          <a href={`/pilotage/demarches/${demarche}/reperes`}>{texts.all}</a>
        </p>
      )}
    </section>
  )
}
