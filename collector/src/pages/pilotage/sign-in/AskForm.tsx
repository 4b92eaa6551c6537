import { MAX_ASKED_CHARS, MAX_NAME_CHARS } from '../../../pilotage/people/accounts.ts'
import { EmailField } from '../../fields/EmailField.tsx'
import { TextField } from '../../fields/TextField.tsx'
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
  const faults = { courriel: texts.wrongEmail, nom: ask.wrongName, raison: ask.wrongWhy }
  const field = {
    said: new URLSearchParams({ ...draft }),
    problem: wrong.map((field) => ({ field, text: faults[field] })),
  }
  return (
    <ActForm view={view} action={`/pilotage/connexion/demande?lang=${view.lang}`} class="narrow">
      {isProved && <p>{ask.proved}</p>}
      <p>{ask.intro}</p>
      <EmailField name="courriel" isOwn question={texts.email} hint={texts.emailHint} {...field} />
      <TextField name="nom" autocomplete="name" question={ask.name} maxLength={MAX_NAME_CHARS} {...field} />
      <TextField
        name="raison"
        question={ask.why}
        hint={ask.whyHint}
        maxLength={MAX_ASKED_CHARS}
        isLong
        {...field}
      />
      <button class="send" type="submit">
        {ask.send}
      </button>
    </ActForm>
  )
}
