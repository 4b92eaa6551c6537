import { LINK_MINUTES } from '../../../pilotage/sign-in/links.ts'
import { EmailField } from '../../fields/EmailField.tsx'
import { ActForm, type View } from '../Shell.tsx'
import { SIGN_IN_TEXTS } from './sign-in-texts.ts'

export interface SignInFormProps {
  view: View
  /** Where to go then. */
  back: string
  isMailOpen: boolean
  /** Shown on the button of a provider; undefined where there is none. */
  provider: string | undefined
  typed?: string
  isWrong?: boolean
}

/** The ways in: by the button of a provider, and by a link that is mailed. */
export function SignInForm({ view, back, isMailOpen, provider, typed = '', isWrong }: SignInFormProps) {
  const texts = SIGN_IN_TEXTS[view.lang]
  return (
    <>
      <p>{texts.intro}</p>
      {provider && (
        <>
          <p>
            <a class="send" href={`/pilotage/connexion/fournisseur?vers=${encodeURIComponent(back)}`}>
              {texts.provider(provider)}
            </a>
          </p>
          <h2>{texts.or}</h2>
        </>
      )}
      {isMailOpen ? (
        <ActForm view={view} action={`/pilotage/connexion?lang=${view.lang}`} class="narrow">
          <p>{texts.how(LINK_MINUTES)}</p>
          <input type="hidden" name="vers" value={back} />
          <EmailField
            name="courriel"
            isOwn
            question={texts.email}
            hint={texts.emailHint}
            said={new URLSearchParams({ courriel: typed })}
            problem={isWrong ? { field: 'courriel', text: texts.wrongEmail } : undefined}
          />
          <button class="send" type="submit">
            {texts.send}
          </button>
        </ActForm>
      ) : (
        <p>{texts.noMail}</p>
      )}
      <p>
        <a href={`/pilotage/connexion/demande?lang=${view.lang}`}>{texts.noAccount}</a>
      </p>
    </>
  )
}
