import { MAX_ASKED_CHARS, MAX_NAME_CHARS } from '../../../pilotage/people/accounts.ts'
import { AgentField } from '../AgentField.tsx'
import { ActForm, type View } from '../Shell.tsx'
import { SIGN_IN_TEXTS } from './sign-in-texts.ts'

/** What is typed to ask for an account. */
export interface AskDraft {
  courriel: string
  nom: string
  raison: string
}

export type AskField = keyof AskDraft

interface AskFormProps {
  view: View
  draft: AskDraft
  /** Fields that cannot be taken. */
  wrong?: readonly AskField[]
  /** The address is the one a provider has told. */
  isProved?: boolean
}

export function AskForm({ view, draft, wrong = [], isProved }: AskFormProps) {
  const texts = SIGN_IN_TEXTS[view.lang]
  const { ask } = texts
  return (
    <ActForm view={view} action={`/pilotage/connexion/demande?lang=${view.lang}`} class="narrow">
      {isProved && <p>{ask.proved}</p>}
      <p>{ask.intro}</p>
      <AgentField
        name="courriel"
        isEmail
        autocomplete="email"
        label={texts.email}
        hint={texts.emailHint}
        problem={wrong.includes('courriel') ? texts.wrongEmail : undefined}
        value={draft.courriel}
        maxLength={254}
      />
      <AgentField
        name="nom"
        autocomplete="name"
        label={ask.name}
        problem={wrong.includes('nom') ? ask.wrongName : undefined}
        value={draft.nom}
        maxLength={MAX_NAME_CHARS}
      />
      <AgentField
        name="raison"
        label={ask.why}
        hint={ask.whyHint}
        problem={wrong.includes('raison') ? ask.wrongWhy : undefined}
        value={draft.raison}
        maxLength={MAX_ASKED_CHARS}
        isLong
      />
      <button class="send" type="submit">
        {ask.send}
      </button>
    </ActForm>
  )
}
