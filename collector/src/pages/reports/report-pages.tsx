import type { ComponentChildren } from 'preact'
import { LANGUAGES, type Language } from '../../http/language.ts'
import type { ReportRecord } from '../../store/reports.ts'
import { AboutLine } from '../AboutLine.tsx'
import { KeyField } from '../fields/KeyField.tsx'
import { TextField } from '../fields/TextField.tsx'
import { LanguageLinks } from '../LanguageLinks.tsx'
import { renderPage } from '../Layout.tsx'
import { Outcome } from './Outcome.tsx'
import { ReportForm, type ReportFormProps } from './ReportForm.tsx'
import { REPORT_TEXTS, type ReportTexts } from './report-texts.ts'

/** Why what was sent has not been taken. */
export type NotSent = keyof ReportTexts['notSent']

interface FormPage extends Omit<ReportFormProps, 'texts'> {
  notSent?: NotSent | undefined
  /** A key that opens nothing was given to see what was reported, not to report. */
  isKeyOfReportsWrong?: boolean
  /** Shown for the first time: then it may be had in the other language, for nothing is typed yet. */
  isFresh: boolean
}

/** `/signaler` and `/signaler/association`. */
export function reportFormPage({ notSent, isKeyOfReportsWrong = false, isFresh, ...form }: FormPage): string {
  const { lang, demarche, isAssociation, problem } = form
  const texts = REPORT_TEXTS[lang]
  const { title, intro } = isAssociation ? texts.association : texts
  const address = isAssociation ? '/signaler/association' : '/signaler'
  const query = demarche ? `&demarche=${demarche.id}` : ''
  return page(
    {
      lang,
      title,
      about: demarche?.title,
      isWrong: notSent !== undefined || isKeyOfReportsWrong || problem.length > 0,
    },
    <>
      <p>{intro}</p>
      {isAssociation && <p>{texts.association.verified}</p>}
      {notSent && (
        <p class="error" role="alert">
          {texts.notSent[notSent]}
        </p>
      )}
      <ReportForm {...form} texts={texts} />
      {isAssociation ? (
        <KeyForm lang={lang} texts={texts} isWrong={isKeyOfReportsWrong} />
      ) : (
        <Ways
          ways={[
            [`/signaler/suivi?lang=${lang}`, texts.follow.link],
            [`/signaler/association?lang=${lang}${query}`, texts.association.link],
          ]}
        />
      )}
      {isFresh && (
        <LanguageLinks
          lang={lang}
          among={LANGUAGES}
          addressIn={(locale) => `${address}?lang=${locale}${query}`}
        />
      )}
    </>,
  )
}

function KeyForm({ lang, texts, isWrong }: { lang: Language; texts: ReportTexts; isWrong: boolean }) {
  const { reports, reportsIntro, key, keyHint, show } = texts.association
  return (
    <form method="post" action="/signaler/association/suivi">
      <h2>{reports}</h2>
      <p>{reportsIntro}</p>
      <input type="hidden" name="lang" value={lang} />
      <KeyField
        id="key-of-reports"
        name="key"
        question={key}
        hint={keyHint}
        problem={isWrong ? { field: 'key', text: texts.wrong.key } : undefined}
      />
      <button class="send" type="submit">
        {show}
      </button>
    </form>
  )
}

interface ThanksPage {
  lang: Language
  /** Of the démarche. */
  about: string | undefined
  /** What a person keeps; an association has its key. */
  code: string | undefined
  observatoryUrl: string | undefined
}

/** It has been recorded. */
export function reportThanksPage({ lang, about, code, observatoryUrl }: ThanksPage): string {
  const { thanks } = REPORT_TEXTS[lang]
  const follow = code === undefined ? '/signaler/association' : '/signaler/suivi'
  const ways: [string, string][] = [[`${follow}?lang=${lang}`, thanks.follow]]
  if (observatoryUrl !== undefined) ways.push([observatoryUrl, thanks.observatory])
  return page(
    { lang, title: thanks.title, about },
    <>
      <p class="success">{thanks.done}</p>
      {code === undefined ? (
        <p>{thanks.withKey}</p>
      ) : (
        <>
          <h2>{thanks.code}</h2>
          <p class="worked">
            <code>{code}</code>
          </p>
          <p>{thanks.keep}</p>
        </>
      )}
      <Ways ways={ways} />
    </>,
  )
}

interface FollowPage {
  lang: Language
  code: string
  isWrong: boolean
  isFresh: boolean
}

/** `/signaler/suivi`: asks for the code that the thanks have shown. */
export function followPage({ lang, code, isWrong, isFresh }: FollowPage): string {
  const { follow, wrong } = REPORT_TEXTS[lang]
  return page(
    { lang, title: follow.title, isWrong },
    <>
      <p>{follow.intro}</p>
      <form method="post" action="/signaler/suivi">
        <input type="hidden" name="lang" value={lang} />
        <TextField
          name="code"
          question={follow.code}
          hint={follow.codeHint}
          autocomplete="off"
          said={new URLSearchParams({ code })}
          problem={isWrong ? { field: 'code', text: wrong.code } : undefined}
        />
        <button class="send" type="submit">
          {follow.show}
        </button>
      </form>
      {isFresh && (
        <LanguageLinks
          lang={lang}
          among={LANGUAGES}
          addressIn={(locale) => `/signaler/suivi?lang=${locale}`}
        />
      )}
    </>,
  )
}

/** What has become of one report. @param title of its démarche */
export function outcomePage(report: ReportRecord, title: string | undefined, lang: Language): string {
  const texts = REPORT_TEXTS[lang]
  return page(
    { lang, title: texts.outcome.title },
    <Outcome report={report} title={title} lang={lang} texts={texts} />,
  )
}

interface AssociationPage {
  lang: Language
  /** Of the association. */
  name: string
  reports: readonly { report: ReportRecord; title: string | undefined }[]
}

/** What has become of all that an association has reported. */
export function associationReportsPage({ lang, name, reports }: AssociationPage): string {
  const texts = REPORT_TEXTS[lang]
  return page(
    { lang, title: texts.association.reportsOf(name) },
    <>
      {reports.length === 0 && <p>{texts.association.none}</p>}
      {reports.map(({ report, title }) => (
        <section key={report.id}>
          <h2>
            <span lang="fr">{title ?? report.demarche}</span>
          </h2>
          <Outcome report={report} title={title} lang={lang} texts={texts} />
        </section>
      ))}
    </>,
  )
}

/** There is nothing to give back: what came was no form of ours. */
export function reportRefusedPage(lang: Language): string {
  const { heading, text } = REPORT_TEXTS[lang].refused
  return page({ lang, title: heading }, <p>{text}</p>)
}

function Ways({ ways }: { ways: readonly (readonly [href: string, text: string])[] }) {
  return (
    <ul>
      {ways.map(([href, text]) => (
        <li key={href}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  )
}

interface PageProps {
  lang: Language
  title: string
  /** Title of the démarche. */
  about?: string | undefined
  isWrong?: boolean
}

function page({ lang, title, about, isWrong = false }: PageProps, content: ComponentChildren): string {
  const names = [title, about ?? 'MonAvis'].join(' – ')
  return renderPage({
    lang,
    title: isWrong ? `${REPORT_TEXTS[lang].error} – ${names}` : names,
    children: (
      <>
        {about !== undefined && <AboutLine title={about} />}
        <h1>{title}</h1>
        {content}
      </>
    ),
  })
}
