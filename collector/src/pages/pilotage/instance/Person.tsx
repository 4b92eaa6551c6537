import type { FieldProblem } from '@monavis/widget/form'
import { MAX_EMAIL_CHARS } from '../../../pilotage/e-mail.ts'
import type { Registry } from '../../../registry/registry.ts'
import { type MandateRecord, type PersonRecord, ROLES } from '../../../store/people.ts'
import { Choice } from '../../fields/Choice.tsx'
import { TextField } from '../../fields/TextField.tsx'
import { ActForm, PostButton, type View } from '../Shell.tsx'
import { When } from '../When.tsx'
import { FormAlert } from './FormAlert.tsx'
import { INSTANCE_TEXTS } from './instance-texts.ts'
import { Scope } from './Scope.tsx'

interface PersonProps {
  view: View
  person: PersonRecord
  mandates: readonly MandateRecord[]
  registry: Registry
  /** Names, in order. */
  administrations: readonly string[]
  said: URLSearchParams
  problem: FieldProblem | undefined
}

/** One agent: what they are, what they answer for, and what may be done of it. */
export function Person(props: PersonProps) {
  const { view, person, problem, mandates, registry } = props
  const { people } = INSTANCE_TEXTS[view.lang]
  const at = `/pilotage/instance/personnes/${person.id}`
  return (
    <>
      <FormAlert problem={problem} />
      <p>
        {person.email} – {people.states[person.state]}
        {person.isAdmin && `, ${people.admin}`}
      </p>
      <p class="small">
        {people.since} <When at={person.at} lang={view.lang} />
      </p>
      {person.asked && <p class="written worked">{person.asked}</p>}
      <Account view={view} person={person} action={`${at}/compte`} />

      <h2>{people.mandates}</h2>
      {mandates.length === 0 && <p>{people.noMandate}</p>}
      <ul class="rows">
        {mandates.map(({ id, role, over, isGranted }) => (
          <li key={id} class="go">
            <span>
              {people.roles[role]} – <Scope over={over} lang={view.lang} registry={registry} />
            </span>
            {!isGranted && (
              <PostButton view={view} action={`${at}/acces/${id}/accord`} class="send">
                {people.grant}
              </PostButton>
            )}
            <PostButton view={view} action={`${at}/acces/${id}/retrait`} class="quiet">
              {isGranted ? people.takeBack : people.refuse}
            </PostButton>
          </li>
        ))}
      </ul>
      {person.state === 'active' && <Give {...props} action={`${at}/acces`} />}
      {(person.state === 'active' || (person.state === 'left' && mandates.length > 0)) && (
        <Leave {...props} action={`${at}/depart`} />
      )}
      <p>
        <a href="/pilotage/instance/personnes">{people.back}</a>
      </p>
    </>
  )
}

function Account({ view, person, action }: { view: View; person: PersonRecord; action: string }) {
  const { people } = INSTANCE_TEXTS[view.lang]
  const acts = {
    asked: [
      ['active', people.approve],
      ['refused', people.refuse],
    ],
    active: [person.isAdmin ? ['not-admin', people.unmakeAdmin] : ['admin', people.makeAdmin]],
    left: [['active', people.comeBack]],
  }[person.state]
  return (
    <ActForm view={view} action={action} class="go">
      {acts.map(([to, words]) => (
        <button key={to} type="submit" name="to" value={to} class={to === 'active' ? 'send' : 'quiet'}>
          {words}
        </button>
      ))}
    </ActForm>
  )
}

function Give({ view, administrations, said, problem, action }: PersonProps & { action: string }) {
  const { people } = INSTANCE_TEXTS[view.lang]
  const field = { said, problem }
  return (
    <ActForm view={view} action={action}>
      <h2>{people.give}</h2>
      <Choice
        name="role"
        question={people.role}
        options={ROLES.map((role) => [role, people.roles[role]])}
        {...field}
      />
      <TextField name="demarche" question={people.demarche} maxLength={9} {...field} />
      <TextField
        name="administration"
        question={people.administration}
        hint={people.administrationHint}
        maxLength={300}
        {...field}
      />
      <details>
        <summary>{people.exactNames}</summary>
        <ul lang="fr">
          {administrations.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </details>
      <button type="submit" class="send">
        {people.giveIt}
      </button>
    </ActForm>
  )
}

function Leave({ view, person, said, problem, action }: PersonProps & { action: string }) {
  const { people } = INSTANCE_TEXTS[view.lang]
  return (
    <ActForm view={view} action={action}>
      <h2>{people.leaving}</h2>
      <p>{people.leavingText}</p>
      <TextField
        name="successor"
        question={people.successor}
        hint={people.successorHint}
        maxLength={MAX_EMAIL_CHARS}
        {...{ said, problem }}
      />
      <button type="submit" class="send">
        {person.state === 'left' ? people.handOver : people.leave}
      </button>
    </ActForm>
  )
}
