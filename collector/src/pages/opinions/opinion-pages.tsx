import { MAX_OPINION_CHARS, OUTCOMES } from '@monavis/shared/opinions'
import { SATISFACTION } from '@monavis/shared/questionnaire'
import {
  CHOICES,
  type FieldProblem,
  HiddenFields,
  Options,
  Smiley,
  WithdrawalForm,
} from '@monavis/widget/form'
import type { ComponentChildren } from 'preact'
import { LANGUAGES, type Language } from '../../http/language.ts'
import type { RegisteredDemarche } from '../../registry/registry.ts'
import { AboutLine } from '../AboutLine.tsx'
import { saidOf } from '../fields/said.ts'
import { TextField } from '../fields/TextField.tsx'
import { LanguageLinks } from '../LanguageLinks.tsx'
import { renderPage } from '../Layout.tsx'
import { TEXTS } from '../languages.ts'
import { en } from './opinion-en.ts'
import type { OpinionForm } from './opinion-form.ts'
import { fr } from './opinion-fr.ts'

export const OPINION_TEXTS = { fr, en }

/** What every page of an opinion is about. */
interface PageOf {
  demarche: RegisteredDemarche
  lang: Language
  /** Where the observatory stands; absent: nowhere. */
  observatoryUrl: string | undefined
}

/** An opinion under way: its id, and what opens it to its author. */
interface OpinionInHand {
  id: string
  token: string
}

interface FormPage extends PageOf, OpinionInHand {
  /** As it was filled in so far. */
  said?: Pick<OpinionForm, 'outcome' | 'satisfaction' | 'text'>
  /** What is wrong with which field. */
  problem?: FieldProblem | undefined
  /** Why it could not be taken, all of it being right. */
  failure?: string
}

/** "Did you get to the end?", three smileys, and some words. */
export function formPage({ id, token, said = {}, problem, failure, ...about }: FormPage): string {
  const { demarche, lang } = about
  const texts = OPINION_TEXTS[lang]
  const { prompt } = TEXTS[lang]
  const fields = { problem, said: saidOf({ ...said }) }
  return page(
    { ...about, heading: texts.title, isWrong: Boolean(problem ?? failure) },
    <>
      {failure && (
        <p class="error" role="alert">
          {failure}
        </p>
      )}
      <p>{texts.lead}</p>
      <form method="post" action={`/avis/${demarche.id}`}>
        <HiddenFields values={Object.entries({ id, token, lang })} />
        <Options
          {...fields}
          name="outcome"
          question={texts.outcome}
          options={Object.fromEntries(OUTCOMES.map((outcome) => [outcome, texts.outcomes[outcome]]))}
        />
        <Options
          {...fields}
          name="satisfaction"
          question={prompt.question}
          options={Object.fromEntries(
            CHOICES.map((choice) => [
              choice,
              <>
                <Smiley satisfaction={choice} />
                {prompt[SATISFACTION[choice]]}
              </>,
            ]),
          )}
        />
        <TextField
          {...fields}
          name="text"
          question={texts.text}
          hint={texts.textHint}
          maxLength={MAX_OPINION_CHARS}
          isLong
        />
        <div class="go">
          <button class="send" type="submit">
            {texts.send}
          </button>
        </div>
      </form>
      <p class="small">{texts.privacy}</p>
      <LanguageLinks
        lang={lang}
        among={LANGUAGES}
        addressIn={(locale) => `/avis/${demarche.id}?lang=${locale}`}
      />
    </>,
  )
}

interface ThanksPage extends PageOf, OpinionInHand {
  /** What is said of it. */
  news: readonly string[]
  /** Of one that counts: the questionnaire may go on from there. */
  satisfaction?: string | undefined
  /** Why nothing was done, where it was asked for. */
  failure?: string
}

/** It is recorded: what becomes of it, how to go on, how to take it back. */
export function thanksPage({ id, token, news, satisfaction, failure, ...about }: ThanksPage): string {
  const { demarche, lang } = about
  const texts = OPINION_TEXTS[lang]
  return page(
    { ...about, heading: texts.thanksTitle, isWrong: failure !== undefined },
    <>
      {failure && (
        <p class="error" role="alert">
          {failure}
        </p>
      )}
      {news.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {satisfaction && (
        <form method="post" action={`/Demarches/${demarche.id}/suite`}>
          <HiddenFields values={Object.entries({ id, token, lang, satisfaction })} />
          <button class="send" type="submit">
            {texts.sayMore}
          </button>
        </form>
      )}
      <BackLink {...about} />
      <WithdrawalForm
        action={`/avis/${demarche.id}/retrait`}
        id={id}
        token={token}
        lang={lang}
        texts={TEXTS[lang].form}
      />
    </>,
  )
}

/** It is gone, as its author wished. */
export function withdrawnPage(about: PageOf): string {
  const texts = OPINION_TEXTS[about.lang]
  return page(
    { ...about, heading: texts.withdrawnTitle },
    <>
      <p class="success">{texts.withdrawn}</p>
      <BackLink {...about} />
    </>,
  )
}

/** To where the démarche and what others said of it can be read. */
function BackLink({ demarche, lang, observatoryUrl }: PageOf) {
  if (observatoryUrl === undefined) return null
  return (
    <p>
      <a href={`${observatoryUrl}demarches/${demarche.id}/`}>{OPINION_TEXTS[lang].back}</a>
    </p>
  )
}

function page(
  { demarche, lang, heading, isWrong }: PageOf & { heading: string; isWrong?: boolean },
  children: ComponentChildren,
): string {
  const title = `${heading} – ${demarche.title}`
  return renderPage({
    lang,
    title: isWrong ? `${TEXTS[lang].page.wrong} – ${title}` : title,
    children: (
      <>
        <AboutLine title={demarche.title} />
        <h1>{heading}</h1>
        {children}
      </>
    ),
  })
}
