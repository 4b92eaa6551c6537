import { parseDay } from '@monavis/shared/period'
import type { Announcement } from '@monavis/shared/schemas'
import type { Writing } from '../results/writing.ts'
import { RECORD_TEXTS } from './record-texts.ts'

/** What is announced, the newest first. */
export function Announced({
  writing,
  announcements,
}: {
  writing: Writing
  announcements: readonly Announcement[]
}) {
  const texts = RECORD_TEXTS[writing.lang].announcements
  if (announcements.length === 0) return <p>{texts.none}</p>
  return (
    <ul>
      {announcements.map((one) => (
        <li key={`${one.date} ${one.text}`}>
          <AnnouncedLine writing={writing} announcement={one} />
        </li>
      ))}
    </ul>
  )
}

export function AnnouncedLine({
  writing,
  announcement: { date, text, doneOn },
}: {
  writing: Writing
  announcement: Announcement
}) {
  const texts = RECORD_TEXTS[writing.lang].announcements
  const write = (day: string) => writing.day(parseDay(day) ?? 0)
  return (
    <>
      <time dateTime={date}>{write(date)}</time> – <span lang="fr">{text}</span>{' '}
      {doneOn && <span class="tag">{texts.done(write(doneOn))}</span>}
    </>
  )
}
