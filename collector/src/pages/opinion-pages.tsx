import type { Satisfaction } from '@monavis/shared/questionnaire'
import type { PageTexts } from '@monavis/shared/texts/texts'
import { SatisfactionForm, SayMoreForm, WithdrawalForm } from '@monavis/widget/form'
import type { ComponentChildren } from 'preact'
import type { Language } from '../http/language.ts'
import type { RegisteredDemarche } from '../registry/registry.ts'
import { renderPage } from './Layout.tsx'
import { PAGE_TEXTS, PROMPT_TEXTS } from './languages.ts'

/** What every page of the opinion is about. */
interface OpinionPage {
  demarche: RegisteredDemarche
  /** As the link has it; absent: the service chooses. */
  button: number | undefined
  lang: Language
}

/** A vote under way on the page: its id, and what opens it. */
interface VoteInHand {
  id: string
  token: string
}

/** "How did it go?", and three smileys. */
export function votePage({ demarche, button, lang, id, token }: OpinionPage & VoteInHand): string {
  const texts = PAGE_TEXTS[lang]
  const other = lang === 'fr' ? 'en' : 'fr'
  const query = new URLSearchParams({ ...(button !== undefined && { button: String(button) }), lang: other })
  return opinionPage(
    { demarche, lang, heading: texts.title },
    <>
      <p>{texts.about}</p>
      <SatisfactionForm
        action={`/Demarches/${demarche.id}`}
        id={id}
        token={token}
        button={button}
        lang={lang}
        texts={PROMPT_TEXTS[lang]}
      />
      <p class="monavis-small">{texts.privacy}</p>
      <p>
        <a href={`/Demarches/${demarche.id}?${query}`} lang={other} hreflang={other}>
          {texts.otherLanguage}
        </a>
      </p>
    </>,
  )
}

interface SayMorePage extends OpinionPage, VoteInHand {
  satisfaction: Satisfaction
  /** A comment that could not be stored: it is said why, and kept in its field. */
  unsent?: { comment: string; reason: 'notSent' | 'tooLong' }
}

/** "Thank you. Would you like to say more?" */
export function sayMorePage(props: SayMorePage): string {
  const { demarche, button, lang, id, token, satisfaction, unsent } = props
  const texts = PAGE_TEXTS[lang]
  return opinionPage(
    { demarche, lang, heading: texts.sayMoreTitle },
    <>
      {unsent === undefined ? (
        <p class="monavis-success">{texts.thanks}</p>
      ) : (
        <p class="monavis-error" role="alert">
          {texts[unsent.reason]}
        </p>
      )}
      <SayMoreForm
        action={`/Demarches/${demarche.id}/comment`}
        id={id}
        token={token}
        satisfaction={satisfaction}
        button={button}
        comment={unsent?.comment}
        lang={lang}
        texts={texts}
        promptTexts={PROMPT_TEXTS[lang]}
      />
      <WithdrawalForm
        action={`/Demarches/${demarche.id}/retrait`}
        id={id}
        token={token}
        lang={lang}
        texts={texts}
      />
    </>,
  )
}

/** The end: nothing more to do. */
export function thanksPage(demarche: RegisteredDemarche, lang: Language): string {
  const { done, doneTitle } = PAGE_TEXTS[lang]
  return opinionPage({ demarche, lang, heading: doneTitle }, <p class="monavis-success">{done}</p>)
}

/** The vote is gone, as its author wished. */
export function withdrawnPage(demarche: RegisteredDemarche, lang: Language): string {
  const { withdrawn, withdrawnTitle } = PAGE_TEXTS[lang]
  return opinionPage({ demarche, lang, heading: withdrawnTitle }, <p class="monavis-success">{withdrawn}</p>)
}

/** The texts a refusal is told with: `${name}Title` and `${name}`. */
export type RefusalName = 'closed' | 'elsewhere' | 'unknown' | 'error' | 'invalid' | 'tooLate' | 'tooMany'

/** Why there is no form here, or no vote. */
export function refusalPage(name: RefusalName, lang: Language): string {
  const texts: PageTexts = PAGE_TEXTS[lang]
  const heading = texts[`${name}Title`]
  return renderPage({
    lang,
    title: heading,
    children: (
      <>
        <h1>{heading}</h1>
        <p>{texts[name]}</p>
      </>
    ),
  })
}

function opinionPage(
  { demarche, lang, heading }: { demarche: RegisteredDemarche; lang: Language; heading: string },
  content: ComponentChildren,
): string {
  return renderPage({
    lang,
    title: `${heading} – ${demarche.title}`,
    children: (
      <>
        <p class="monavis-demarche">{demarche.title}</p>
        <h1>{heading}</h1>
        {content}
      </>
    ),
  })
}
