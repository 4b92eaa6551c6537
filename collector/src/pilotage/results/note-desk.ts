import { type Day, parisDay, parseDay } from '@monavis/shared/period'
import { deleteNote, insertNote, updateNote } from '../../store/notes.ts'
import type { Store } from '../../store/store.ts'
import { oneLine } from '../one-line.ts'

/** UTF-16 code units. */
const MAX_NOTE_CHARS = 300

/** A note as it was typed. @property day `2026-03-02` */
export interface TypedNote {
  day: string
  text: string
}

export type NoteFault = 'no-day' | 'not-begun' | 'empty' | 'too-long'
export type NoteFaults = { day?: NoteFault; text?: NoteFault }
/** `id` undefined: a new one. `unknown`: the démarche has no note of this id. */
export type NoteOutcome = { ok: true } | { ok: false; faults: NoteFaults } | { ok: false; faults: 'unknown' }

/** Where agents note what they did on a day: a release, a new text, a new counter. */
export interface NoteDesk {
  write(
    about: { demarche: number; id: number | undefined; person: number },
    typed: TypedNote,
  ): Promise<NoteOutcome>
  /** @returns whether there was one of this id */
  remove(demarche: number, id: number): Promise<boolean>
}

/** @param now clock, ms */
export function createNoteDesk(store: Store, now: () => number): NoteDesk {
  return {
    async write({ demarche, id, person }, typed) {
      const at = now()
      const read = readNote(typed, parisDay(at))
      if (!read.ok) return read
      const { day, body } = read
      if (id !== undefined) {
        const isKnown = await updateNote(store, { id, demarche, day, body, person, at })
        return isKnown ? { ok: true } : { ok: false, faults: 'unknown' }
      }
      await insertNote(store, { demarche, day, body, person, at })
      return { ok: true }
    },

    remove: (demarche, id) => deleteNote(store, demarche, id),
  }
}

function readNote(
  typed: TypedNote,
  today: Day,
): { ok: true; day: Day; body: string } | { ok: false; faults: NoteFaults } {
  const faults: NoteFaults = {}
  const day = parseDay(typed.day)
  if (day === undefined) faults.day = 'no-day'
  else if (day > today) faults.day = 'not-begun'
  const body = oneLine(typed.text)
  if (body === '') faults.text = 'empty'
  else if (typed.text.length > MAX_NOTE_CHARS) faults.text = 'too-long'
  if (day === undefined || faults.day || faults.text) return { ok: false, faults }
  return { ok: true, day, body }
}
