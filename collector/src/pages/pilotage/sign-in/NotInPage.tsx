import type { Language } from '../../../http/language.ts'
import { type NotIn, SIGN_IN_TEXTS } from './sign-in-texts.ts'

/** Where an account is what is missing, not a link. */
const ASK: readonly NotIn[] = ['left', 'none']

/** Why somebody has not come in, and what to do about it. */
export function NotInPage({ lang, why }: { lang: Language; why: NotIn }) {
  const texts = SIGN_IN_TEXTS[lang]
  const way = ASK.includes(why) ? 'connexion/demande' : 'connexion'
  return (
    <>
      <p>{texts.notIn[why].say}</p>
      {why !== 'waiting' && (
        <p>
          <a class="send" href={`/pilotage/${way}?lang=${lang}`}>
            {ASK.includes(why) ? texts.ask.title : texts.again}
          </a>
        </p>
      )}
    </>
  )
}
