import type { RemarkFault } from '../../../pilotage/results/remark-desk.ts'
import type { SuspectRemarkRecord } from '../../../store/suspect-remarks.ts'
import type { WaitingBatch } from '../../../store/suspects.ts'
import { TextField } from '../../fields/TextField.tsx'
import { Listing } from '../Listing.tsx'
import { PageLinks } from '../PageLinks.tsx'
import { ActForm, type View } from '../Shell.tsx'
import { Remarks } from './Remarks.tsx'
import type { Writing } from './writing.ts'

export interface SuspectsPageProps {
  view: View
  writing: Writing
  demarche: number
  /** Those of this page. */
  batches: readonly WaitingBatch[]
  page: number
  pages: number
  /** The last ones. */
  remarks: readonly SuspectRemarkRecord[]
  /** A manager. */
  mayWrite: boolean
  typed?: string | undefined
  fault?: RemarkFault | undefined
}

/** What is kept apart and why, never what it says; and a word to those who decide. */
export function SuspectsPage(props: SuspectsPageProps) {
  const { view, writing, demarche, batches, page, pages, remarks, mayWrite, typed = '', fault } = props
  const { texts, numbers } = writing
  const { suspects } = texts
  const address = `/pilotage/demarches/${demarche}/suspects`
  return (
    <>
      <p>{suspects.about}</p>
      {batches.length === 0 ? (
        <p>{suspects.none}</p>
      ) : (
        <Listing
          label={suspects.waiting}
          rows={batches}
          keyOf={({ button, day, suspicion }) => `${button}/${day}/${suspicion}`}
          columns={[
            { head: suspects.day, of: ({ day }) => writing.day(day) },
            { head: texts.splits.button, isNumber: true, of: ({ button }) => button },
            { head: suspects.reason, of: ({ suspicion }) => suspects.suspicion[suspicion] },
            { head: suspects.votes, isNumber: true, of: ({ votes }) => numbers.whole(Number(votes)) },
          ]}
        />
      )}
      <PageLinks {...{ page, pages, address }} isLast={page === pages} lang={writing.lang} />
      {mayWrite && (
        <section aria-labelledby="dire">
          <h2 id="dire">{suspects.remarkTitle}</h2>
          <ActForm view={view} action={address}>
            <TextField
              name="text"
              question={suspects.remark}
              hint={suspects.remarkHint}
              said={new URLSearchParams({ text: typed })}
              problem={fault && { field: 'text', text: suspects.faults[fault] }}
              isLong
            />
            <button class="send" type="submit">
              {suspects.send}
            </button>
          </ActForm>
        </section>
      )}
      {remarks.length > 0 && (
        <section aria-labelledby="remarques">
          <h2 id="remarques">{suspects.remarks}</h2>
          <Remarks writing={writing} remarks={remarks} />
        </section>
      )}
      <p>
        <a href={`/pilotage/demarches/${demarche}`}>{texts.notes.back}</a>
      </p>
    </>
  )
}
