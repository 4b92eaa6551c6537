import type { FieldProblem } from '@monavis/widget/form'
import type { MandateWithEmail } from '../../../pilotage/instance/mandates-with-email.ts'
import type { RegisteredDemarche } from '../../../registry/registry.ts'
import { TextField } from '../../fields/TextField.tsx'
import { ActForm, type View } from '../Shell.tsx'
import { When } from '../When.tsx'
import { INSTANCE_TEXTS } from './instance-texts.ts'
import { Sure } from './Sure.tsx'

const LIST = '/pilotage/instance/demarches'

interface DemarcheProps {
  view: View
  about: RegisteredDemarche
  /** Over itself, each with whose it is. */
  mandates: readonly MandateWithEmail[]
  /** What it was merged into. */
  merged: { demarche: number; title: string; at: number } | undefined
  said: URLSearchParams
  problem: FieldProblem | undefined
}

/** One démarche: its state, who looks after it, and what an administrator may do of it. */
export function Demarche(props: DemarcheProps) {
  const { view, about, mandates, merged } = props
  const { demarches, people } = INSTANCE_TEXTS[view.lang]
  return (
    <>
      <p lang="fr">{about.administration}</p>
      <p>
        {about.id} – {demarches.states[about.state]}, {about.public ? demarches.public : demarches.notPublic}
      </p>
      <p>
        <a href={`/pilotage/demarches/${about.id}`}>{demarches.results}</a>
      </p>
      <h2>{demarches.who}</h2>
      {mandates.length === 0 ? (
        <p>{demarches.nobody}</p>
      ) : (
        <ul>
          {mandates.map(({ id, email, person, role, isGranted }) => (
            <li key={id}>
              <a href={`/pilotage/instance/personnes/${person}`}>{email}</a> – {people.roles[role]}
              {!isGranted && ` (${people.states.asked})`}
            </li>
          ))}
        </ul>
      )}
      {merged ? (
        <p class="worked">
          {demarches.mergedInto}{' '}
          <a href={`${LIST}/${merged.demarche}`} lang="fr">
            {merged.title}
          </a>{' '}
          (<When at={merged.at} lang={view.lang} />)
        </p>
      ) : (
        <>
          <Change {...props} />
          <Merge {...props} />
        </>
      )}
      <p>
        <a href={LIST}>{demarches.back}</a>
      </p>
    </>
  )
}

function Change({ view, about }: DemarcheProps) {
  const { demarches } = INSTANCE_TEXTS[view.lang]
  const { open, close: closed, archive: archived } = demarches
  const states = Object.entries({ open, closed, archived }).filter(([state]) => state !== about.state)
  return (
    <ActForm view={view} action={`${LIST}/${about.id}/etat`}>
      <h2>{demarches.change}</h2>
      {!about.public && <p>{demarches.publishHint}</p>}
      <div class="go">
        <button
          type="submit"
          name="to"
          value={about.public ? 'not-public' : 'public'}
          class={about.public ? 'quiet' : 'send'}
        >
          {about.public ? demarches.withdraw : demarches.publish}
        </button>
        {states.map(([state, words]) => (
          <button key={state} type="submit" name="to" value={state} class="quiet">
            {words}
          </button>
        ))}
      </div>
    </ActForm>
  )
}

function Merge({ view, about, said, problem }: DemarcheProps) {
  const { sure, demarches } = INSTANCE_TEXTS[view.lang]
  return (
    <ActForm view={view} action={`${LIST}/${about.id}/fusion`}>
      <h2>{demarches.merging}</h2>
      <p>{demarches.mergeText}</p>
      <TextField name="into" question={demarches.into} maxLength={9} {...{ said, problem }} />
      <Sure id="merge-sure" words={sure} problem={problem} />
      <button type="submit" class="send">
        {demarches.merge}
      </button>
    </ActForm>
  )
}
