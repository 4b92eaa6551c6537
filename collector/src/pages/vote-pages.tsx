import type { FormTexts, PageTexts, PromptTexts } from '@monavis/shared/texts/texts'
import type { Locale, Source } from '@monavis/shared/vote'
import {
  type FieldProblem,
  SatisfactionForm,
  type Step,
  StepForm,
  WithdrawalForm,
} from '@monavis/widget/form'
import type { ComponentChildren } from 'preact'
import type { RegisteredDemarche } from '../registry/registry.ts'
import { AboutLine } from './AboutLine.tsx'
import { LanguageLinks } from './LanguageLinks.tsx'
import { renderPage } from './Layout.tsx'
import { TEXTS } from './languages.ts'
import { formWithNoAnswer, saidOrNot } from './no-answer.ts'

/** What every page of the opinion is about. */
interface OpinionPage {
  demarche: RegisteredDemarche
  lang: Locale
}

/** A vote under way on the page: its id, and what opens it. */
interface VoteInHand {
  id: string
  token: string
  /** As the link has it; absent: the service chooses. */
  button: number | undefined
}

/** "How did it go?", and three smileys. */
export function votePage(props: OpinionPage & VoteInHand & { source: Source | undefined }): string {
  const { demarche, lang, ...vote } = props
  const { page, prompt } = TEXTS[lang]
  const kept = Object.entries({ button: vote.button, source: vote.source })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, String(value)])
  return opinionPage(
    { demarche, lang, heading: page.title },
    <>
      <p>{page.about}</p>
      <SatisfactionForm action={`/Demarches/${demarche.id}`} lang={lang} texts={prompt} {...vote} />
      <p class="small">{page.privacy}</p>
      <LanguageLinks
        lang={lang}
        addressIn={(locale) =>
          `/Demarches/${demarche.id}?${new URLSearchParams([...kept, ['lang', locale]])}`
        }
      />
    </>,
  )
}

interface StepPage extends OpinionPage, VoteInHand {
  step: Step
  /** All fields, as they were filled in so far. */
  said: URLSearchParams
  /** The vote has just been recorded. */
  isThanked?: boolean
  /** What the step shows could not be sent, and is kept. */
  isUnsent?: boolean
  /** Why, where it is for one of its fields; else the service could not take it. */
  problem?: FieldProblem | undefined
}

/** One question after the first vote. */
export function stepPage(props: StepPage): string {
  const { demarche, lang, isThanked, isUnsent, ...asked } = props
  const { page, prompt } = TEXTS[lang]
  const texts = { form: formWithNoAnswer(lang), prompt }
  const said = saidOrNot(asked.step, asked.said)
  return opinionPage(
    {
      demarche,
      lang,
      heading: page.sayMoreTitle,
      windowTitle: questionOf(asked.step, TEXTS[lang]),
      isWrong: isUnsent,
    },
    <>
      {isThanked && <p class="success">{page.thanks}</p>}
      {isUnsent && !asked.problem && (
        <p class="error" role="alert">
          {page.notSent}
        </p>
      )}
      <StepForm action={`/Demarches/${demarche.id}/suite`} lang={lang} texts={texts} {...asked} said={said} />
    </>,
  )
}

/** What a step asks: tells its window from those of the others, which all have the same heading. */
function questionOf(step: Step, { form, prompt }: { form: FormTexts; prompt: PromptTexts }): string {
  return {
    satisfaction: prompt.question,
    comprehension: form.comprehension,
    contact_tried: form.contactTried,
    contact_reached: form.contactReached,
    contact_satisfaction: form.contactSatisfaction,
    comment: form.comment,
  }[step]
}

interface ThanksPage extends OpinionPage, Omit<VoteInHand, 'button'> {
  /** Asked to take it back, without the tick that confirms it. */
  isUnsure?: boolean
}

/** The end: nothing more to do, but to take it back. */
export function thanksPage({ demarche, lang, id, token, isUnsure }: ThanksPage): string {
  const { form, page } = TEXTS[lang]
  return opinionPage(
    { demarche, lang, heading: page.doneTitle, isWrong: isUnsure },
    <>
      <p class="success">{form.done}</p>
      {isUnsure && (
        <p class="error" role="alert">
          {page.unsure}
        </p>
      )}
      <WithdrawalForm
        action={`/Demarches/${demarche.id}/retrait`}
        id={id}
        token={token}
        lang={lang}
        texts={form}
      />
    </>,
  )
}

/** The vote is gone, as its author wished. */
export function withdrawnPage(demarche: RegisteredDemarche, lang: Locale): string {
  const { form, page } = TEXTS[lang]
  const said = <p class="success">{form.withdrawn}</p>
  return opinionPage({ demarche, lang, heading: page.withdrawnTitle }, said)
}

/** The texts a refusal is told with: `${name}Title` and `${name}`. */
export type RefusalName = 'closed' | 'elsewhere' | 'unknown' | 'error' | 'invalid' | 'tooLate' | 'tooMany'

/** Why there is no form here, or no vote. */
export function refusalPage(name: RefusalName, lang: Locale): string {
  const texts: PageTexts = TEXTS[lang].page
  const heading = texts[`${name}Title`]
  return renderPage({
    lang,
    title: `${heading} – MonAvis`,
    children: (
      <>
        <h1>{heading}</h1>
        <p>{texts[name]}</p>
      </>
    ),
  })
}

interface OpinionHeadings {
  heading: string
  /** Where the heading does not say enough. */
  windowTitle?: string
  isWrong?: boolean | undefined
}

function opinionPage(
  { demarche, lang, heading, windowTitle = heading, isWrong }: OpinionPage & OpinionHeadings,
  content: ComponentChildren,
): string {
  const title = [windowTitle, demarche.title].join(' – ')
  return renderPage({
    lang,
    title: isWrong ? `${TEXTS[lang].page.wrong} – ${title}` : title,
    children: (
      <>
        <AboutLine title={demarche.title} />
        <h1>{heading}</h1>
        {content}
      </>
    ),
  })
}
