import { writtenInstant } from '../../../http/written-days.ts'
import { Listing } from '../Listing.tsx'
import { Said } from '../Said.tsx'
import { ActForm, type View } from '../Shell.tsx'
import { When } from '../When.tsx'
import { ACCOUNT_TEXTS } from './account-texts.ts'

/** A session of an agent's, as they are shown it. Instants in ms. */
export interface OpenSession {
  /** Hexadecimal, of the hash it is kept by: opens nothing. */
  id: string
  browser: string | undefined
  at: number
  expiresAt: number
  /** It is the one that asks. */
  isThis: boolean
}

interface SessionTableProps {
  view: View
  sessions: readonly OpenSession[]
}

/** When each was opened, with what, and what ends it. */
export function SessionTable({ view, sessions }: SessionTableProps) {
  const texts = ACCOUNT_TEXTS[view.lang]
  return (
    <Listing
      label={texts.sessions}
      rows={sessions}
      keyOf={({ id }) => id}
      columns={[
        { head: texts.table.opened, of: ({ at }) => <When at={at} lang={view.lang} /> },
        {
          head: texts.table.browser,
          of: ({ browser = texts.unknownBrowser, isThis }) => (
            <>
              {browser}
              {isThis && <strong> ({texts.here})</strong>}
            </>
          ),
        },
        { head: texts.table.ends, of: ({ expiresAt }) => <When at={expiresAt} lang={view.lang} /> },
        {
          of: ({ id, browser = texts.unknownBrowser, at }) => (
            <ActForm view={view} action="/pilotage/compte/session" class="act">
              <input type="hidden" name="session" value={id} />
              <button class="link" type="submit">
                <Said said={texts.end} of={texts.endWhich(`${browser}, ${writtenInstant(at, view.lang)}`)} />
              </button>
            </ActForm>
          ),
        },
      ]}
    />
  )
}
