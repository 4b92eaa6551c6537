import { isoDay, parisDay, parseDay } from '@monavis/shared/period'
import type { Announcement } from '@monavis/shared/schemas'
import type { RegisteredDemarche, Registry } from '../../registry/registry.ts'
import { oneLine } from '../one-line.ts'
import { saveRecord } from './save-record.ts'

/** UTF-16 code units; and as many as a démarche has at most. */
const MAX_ANNOUNCEMENT_CHARS = 500
export const MAX_ANNOUNCEMENTS = 20

/** What is said of an action under way, as it was typed. @property date `2026-03-02` */
export interface TypedAnnouncement {
  date: string
  text: string
}

/** One that is there already, by what it says: it has no other name. */
export type Which = Pick<Announcement, 'date' | 'text'>

export type AnnouncementAct =
  | { act: 'add'; said: TypedAnnouncement }
  | { act: 'change'; which: Which; said: TypedAnnouncement }
  | { act: 'finish'; which: Which }
  | { act: 'remove'; which: Which }

export type AnnouncementFaults = { date?: 'no-day'; text?: 'empty' | 'too-long' }
/** `gone`: there is no such announcement any more; `full`: one has to go first. */
export type AnnouncementOutcome = { ok: true } | { ok: false; faults: AnnouncementFaults | 'gone' | 'full' }

/** Changes what a démarche announces. @param now clock, ms: what is finished is so today */
export async function announce(
  registry: Registry,
  demarche: RegisteredDemarche,
  act: AnnouncementAct,
  now: number,
): Promise<AnnouncementOutcome> {
  const { announcements } = demarche
  if (act.act === 'add') {
    if (announcements.length >= MAX_ANNOUNCEMENTS) return { ok: false, faults: 'full' }
    const read = readAnnouncement(act.said)
    if (!read.ok) return read
    return save([...announcements, read.said])
  }
  const { which } = act
  const index = announcements.findIndex(({ date, text }) => date === which.date && text === which.text)
  const held = announcements[index]
  if (!held) return { ok: false, faults: 'gone' }
  if (act.act === 'remove') return save(announcements.toSpliced(index, 1))
  if (act.act === 'finish') {
    return save(announcements.with(index, { ...held, doneOn: isoDay(parisDay(now)) }))
  }
  const read = readAnnouncement(act.said)
  return read.ok ? save(announcements.with(index, { ...held, ...read.said })) : read

  async function save(changed: Announcement[]): Promise<AnnouncementOutcome> {
    await saveRecord(registry, demarche, { announcements: changed })
    return { ok: true }
  }
}

function readAnnouncement(
  typed: TypedAnnouncement,
): { ok: true; said: Which } | { ok: false; faults: AnnouncementFaults } {
  const faults: AnnouncementFaults = {}
  if (parseDay(typed.date) === undefined) faults.date = 'no-day'
  // One line: so it is shown wherever it is read.
  const text = oneLine(typed.text)
  if (text === '') faults.text = 'empty'
  else if (text.length > MAX_ANNOUNCEMENT_CHARS) faults.text = 'too-long'
  return faults.date || faults.text ? { ok: false, faults } : { ok: true, said: { date: typed.date, text } }
}
