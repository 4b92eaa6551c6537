import { isoDay } from '@monavis/shared/period'
import type { NoteFaults, TypedNote } from '../../../pilotage/results/note-desk.ts'
import type { NoteRecord } from '../../../store/notes.ts'
import { DayField } from '../../fields/DayField.tsx'
import { problemsOf } from '../../fields/problems.ts'
import { TextField } from '../../fields/TextField.tsx'
import { PageLinks } from '../PageLinks.tsx'
import { ActForm, PostButton, type View } from '../Shell.tsx'
import type { Writing } from './writing.ts'

export interface NotesPageProps {
  view: View
  writing: Writing
  demarche: number
  notes: readonly NoteRecord[]
  page: number
  pages: number
  /** A day to begin with. */
  today: string
  /** What could not be taken, and of which note: a new one where it is undefined. */
  refused?: { id: number | undefined; typed: TypedNote; faults: NoteFaults } | undefined
}

/** Every note of a démarche, and where they are written. */
export function NotesPage({ view, writing, demarche, notes, page, pages, today, refused }: NotesPageProps) {
  const texts = writing.texts.notes
  const address = `/pilotage/demarches/${demarche}/reperes`
  const isNew = refused !== undefined && refused.id === undefined
  return (
    <>
      <p>{texts.about}</p>
      <section aria-labelledby="ajout">
        <h2 id="ajout">{texts.add}</h2>
        <NoteForm
          {...{ view, writing }}
          id="nouveau"
          action={address}
          typed={isNew ? refused.typed : { day: today, text: '' }}
          faults={isNew ? refused.faults : {}}
        />
      </section>
      {notes.map(({ id, day, body }) => {
        const isRefused = refused?.id === id
        return (
          <section key={id} class="entry" aria-labelledby={`repere-${id}`}>
            <h2 id={`repere-${id}`}>
              <time dateTime={isoDay(day)}>{writing.day(day)}</time>
            </h2>
            <p lang="fr">{body}</p>
            <details open={isRefused}>
              <summary>
                {texts.change} <span class="unseen">{writing.day(day)}</span>
              </summary>
              <NoteForm
                {...{ view, writing }}
                id={`repere-${id}`}
                action={`${address}/${id}`}
                typed={isRefused ? refused.typed : { day: isoDay(day), text: body }}
                faults={isRefused ? refused.faults : {}}
              />
              <PostButton view={view} action={`${address}/${id}/suppression`} class="link">
                {texts.remove}
              </PostButton>
            </details>
          </section>
        )
      })}
      <PageLinks {...{ page, pages, address }} isLast={page === pages} lang={writing.lang} />
      <p>
        <a href={`/pilotage/demarches/${demarche}`}>{texts.back}</a>
      </p>
    </>
  )
}

interface NoteFormProps {
  view: View
  writing: Writing
  id: string
  action: string
  typed: TypedNote
  faults: NoteFaults
}

function NoteForm({ view, writing, id, action, typed, faults }: NoteFormProps) {
  const texts = writing.texts.notes
  const field = {
    said: new URLSearchParams({ ...typed }),
    problem: problemsOf(faults, texts.faults),
  }
  return (
    <ActForm view={view} action={action}>
      <DayField name="day" id={`${id}-day`} question={texts.day} {...field} />
      <TextField name="text" id={`${id}-text`} question={texts.text} hint={texts.textHint} {...field} />
      <button class="send" type="submit">
        {texts.save}
      </button>
    </ActForm>
  )
}
