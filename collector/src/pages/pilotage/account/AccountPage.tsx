import type { Agent } from '../../../pilotage/agent.ts'
import { MAX_NAME_CHARS } from '../../../pilotage/people/accounts.ts'
import type { MandateScope } from '../../../store/people.ts'
import { TextField } from '../../fields/TextField.tsx'
import { ActForm, PostButton, type View } from '../Shell.tsx'
import { ACCOUNT_TEXTS } from './account-texts.ts'
import { type OpenSession, SessionTable } from './SessionTable.tsx'

export interface AccountPageProps {
  view: View
  agent: Agent
  sessions: readonly OpenSession[]
  titleOf: (demarche: number) => string
}

/** Who one is here, what one looks after, and where one has come in. */
export function AccountPage({ view, agent, sessions, titleOf }: AccountPageProps) {
  const texts = ACCOUNT_TEXTS[view.lang]
  const placeOf = (over: MandateScope) =>
    'demarche' in over ? (
      <a href={`/pilotage/demarches/${over.demarche}`} lang="fr">
        {titleOf(over.demarche)}
      </a>
    ) : (
      texts.allOf(over.administration)
    )
  return (
    <>
      <p>{texts.email(agent.email)}</p>
      {agent.isAdmin && <p>{texts.admin}</p>}
      <ActForm view={view} action="/pilotage/compte" class="narrow">
        <TextField
          name="nom"
          question={texts.name}
          hint={texts.nameHint}
          autocomplete="name"
          said={new URLSearchParams({ nom: agent.name ?? '' })}
          maxLength={MAX_NAME_CHARS}
        />
        <button class="send" type="submit">
          {texts.save}
        </button>
      </ActForm>
      <h2>{texts.mandates}</h2>
      {agent.mandates.length === 0 ? (
        <p>{texts.noMandates}</p>
      ) : (
        <ul>
          {agent.mandates.map(({ id, role, over }) => (
            <li key={id}>
              {placeOf(over)} ({texts.role[role]})
            </li>
          ))}
        </ul>
      )}
      <h2 id="sessions">{texts.sessions}</h2>
      <p>{texts.sessionsSay}</p>
      <SessionTable view={view} sessions={sessions} />
      {sessions.length > 1 && (
        <PostButton view={view} action="/pilotage/compte/sessions" class="link">
          {texts.endOthers}
        </PostButton>
      )}
    </>
  )
}
