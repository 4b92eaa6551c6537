import type { MandateWithEmail } from '../../../pilotage/instance/mandates-with-email.ts'
import type { Registry } from '../../../registry/registry.ts'
import type { PersonRecord } from '../../../store/people.ts'
import { Listing } from '../Listing.tsx'
import { PageLinks } from '../PageLinks.tsx'
import { ActForm, PostButton, type View } from '../Shell.tsx'
import { INSTANCE_TEXTS } from './instance-texts.ts'
import { Scope } from './Scope.tsx'
import { Search } from './Search.tsx'

const LIST = '/pilotage/instance/personnes'

interface PeopleProps {
  view: View
  /** One page of those that were looked for. */
  found: { rows: PersonRecord[]; isLast: boolean }
  page: number
  q: string
  asked: readonly PersonRecord[]
  /** Asked for, each with who asks. */
  mandates: readonly MandateWithEmail[]
  registry: Registry
}

/** More than an administrator decides in one sitting; the rest comes when these are decided. */
const MAX_ASKED = 50

/** Who asks for something first, then everyone. */
export function People({ view, found, page, q, asked, mandates, registry }: PeopleProps) {
  const texts = INSTANCE_TEXTS[view.lang]
  const { people } = texts
  return (
    <>
      <p>
        <a href={`${LIST}/domaines`}>{people.domains}</a>
      </p>
      {asked.length > 0 && (
        <section>
          <h2>{people.asked}</h2>
          <ul class="rows">
            {asked.slice(0, MAX_ASKED).map((one) => (
              <li key={one.id}>
                <p>
                  <a href={`${LIST}/${one.id}`}>{one.email}</a> {one.name}
                </p>
                {one.asked && <p class="written">{one.asked}</p>}
                <Decide view={view} action={`${LIST}/${one.id}/compte`} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {mandates.length > 0 && (
        <section>
          <h2>{people.askedMandates}</h2>
          <ul class="rows">
            {mandates.slice(0, MAX_ASKED).map(({ id, email, person, role, over }) => (
              <li key={id}>
                <p>
                  <a href={`${LIST}/${person}`}>{email}</a>, {people.roles[role]} –{' '}
                  <Scope over={over} lang={view.lang} registry={registry} />
                </p>
                <div class="go">
                  <PostButton view={view} action={`${LIST}/${person}/acces/${id}/accord`} class="send">
                    {people.grant}
                  </PostButton>
                  <PostButton view={view} action={`${LIST}/${person}/acces/${id}/retrait`} class="quiet">
                    {people.refuse}
                  </PostButton>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <h2>{people.everyone}</h2>
      <Search action={LIST} question={people.searchFor} value={q} send={texts.search} />
      {found.rows.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <Listing
          label={people.everyone}
          rows={found.rows}
          keyOf={({ id }) => id}
          columns={[
            { head: people.email, of: ({ id, email }) => <a href={`${LIST}/${id}`}>{email}</a> },
            { head: people.name, of: ({ name }) => name },
            {
              head: people.state,
              of: ({ state, isAdmin }) =>
                [people.states[state], isAdmin && people.admin].filter(Boolean).join(', '),
            },
          ]}
        />
      )}
      <PageLinks lang={view.lang} page={page} isLast={found.isLast} address={view.address} />
    </>
  )
}

function Decide({ view, action }: { view: View; action: string }) {
  const { people } = INSTANCE_TEXTS[view.lang]
  return (
    <ActForm view={view} action={action} class="go">
      <button type="submit" name="to" value="active" class="send">
        {people.approve}
      </button>
      <button type="submit" name="to" value="refused" class="quiet">
        {people.refuse}
      </button>
    </ActForm>
  )
}
