import type { Announcement } from '@monavis/shared/schemas'
import {
  type AnnouncementFaults,
  MAX_ANNOUNCEMENTS,
  type TypedAnnouncement,
  type Which,
} from '../../../pilotage/record/announcement-desk.ts'
import { DayField } from '../../fields/DayField.tsx'
import { problemsOf } from '../../fields/problems.ts'
import { TextField } from '../../fields/TextField.tsx'
import type { Writing } from '../results/writing.ts'
import { ActForm, type View } from '../Shell.tsx'
import { AnnouncedLine } from './Announced.tsx'
import { RECORD_TEXTS } from './record-texts.ts'

export interface AnnouncementsPageProps {
  view: View
  writing: Writing
  demarche: number
  announcements: readonly Announcement[]
  /** `2026-03-02` */
  today: string
  /** What could not be taken, and of which; a new one where it is undefined. */
  refused?: { which: Which | undefined; said: TypedAnnouncement; faults: AnnouncementFaults } | undefined
}

/** Every action that is announced, and where they are written. */
export function AnnouncementsPage(props: AnnouncementsPageProps) {
  const { view, writing, demarche, announcements, today, refused } = props
  const texts = RECORD_TEXTS[writing.lang].announcements
  const address = `/pilotage/demarches/${demarche}/annonces`
  const newRefused = refused && !refused.which ? refused : undefined
  return (
    <>
      <p>{texts.about}</p>
      <section aria-labelledby="ajout">
        <h2 id="ajout">{texts.add}</h2>
        {announcements.length >= MAX_ANNOUNCEMENTS ? (
          <p>{texts.full}</p>
        ) : (
          <AnnouncementForm
            {...{ view, writing }}
            id="nouvelle"
            action={address}
            said={newRefused?.said ?? { date: today, text: '' }}
            faults={newRefused?.faults ?? {}}
          />
        )}
      </section>
      {announcements.length === 0 && <p>{texts.none}</p>}
      {announcements.map((one, i) => {
        const isRefused = refused?.which?.date === one.date && refused.which.text === one.text
        return (
          <div key={`${one.date} ${one.text}`} class="entry">
            <p>
              <AnnouncedLine writing={writing} announcement={one} />
            </p>
            <div class="go">
              {!one.doneOn && <Act {...{ view, one }} action={`${address}/fin`} text={texts.finish} />}
              <Act {...{ view, one }} action={`${address}/suppression`} text={texts.remove} />
            </div>
            <details open={isRefused}>
              <summary>{texts.change}</summary>
              <AnnouncementForm
                {...{ view, writing }}
                id={`action-${i}`}
                action={`${address}/modification`}
                which={one}
                said={isRefused ? refused.said : one}
                faults={isRefused ? refused.faults : {}}
              />
            </details>
          </div>
        )
      })}
      <p>
        <a href={`/pilotage/demarches/${demarche}/fiche`}>{RECORD_TEXTS[writing.lang].back}</a>
      </p>
    </>
  )
}

/** One that has no other name than what it says. */
function WhichFields({ date, text }: Which) {
  return (
    <>
      <input type="hidden" name="was_date" value={date} />
      <input type="hidden" name="was_text" value={text} />
    </>
  )
}

function Act({ view, one, action, text }: { view: View; one: Which; action: string; text: string }) {
  return (
    <ActForm view={view} action={action} class="act">
      <WhichFields {...one} />
      <button type="submit" class="link">
        {text}
      </button>
    </ActForm>
  )
}

interface AnnouncementFormProps {
  view: View
  writing: Writing
  id: string
  action: string
  which?: Which
  said: TypedAnnouncement
  faults: AnnouncementFaults
}

function AnnouncementForm({ view, writing, id, action, which, said, faults }: AnnouncementFormProps) {
  const whole = RECORD_TEXTS[writing.lang]
  const texts = whole.announcements
  const field = {
    said: new URLSearchParams({ ...said }),
    problem: problemsOf(faults, texts.faults),
  }
  return (
    <ActForm view={view} action={action}>
      {which && <WhichFields {...which} />}
      <DayField name="date" id={`${id}-date`} question={texts.date} {...field} />
      <TextField
        name="text"
        id={`${id}-text`}
        question={texts.text}
        hint={texts.textHint}
        isLong
        {...field}
      />
      <button class="send" type="submit">
        {whole.save}
      </button>
    </ActForm>
  )
}
