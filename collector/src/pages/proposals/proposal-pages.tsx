import type { PublicProposal } from '@monavis/shared/proposals'
import type { ComponentChildren } from 'preact'
import type { ProposalAddresses } from '../../citizens/proposals/addresses.ts'
import type { Existing } from '../../citizens/proposals/proposal-desk.ts'
import { LANGUAGES, type Language } from '../../http/language.ts'
import { AboutLine } from '../AboutLine.tsx'
import { LanguageLinks } from '../LanguageLinks.tsx'
import { renderPage } from '../Layout.tsx'
import { TEXTS } from '../languages.ts'
import type { RefusalName } from '../vote-pages.tsx'
import { ProposalForm, type ProposalFormProps } from './ProposalForm.tsx'
import { en } from './proposal-en.ts'
import { fr } from './proposal-fr.ts'
import type { ProposalTexts } from './proposal-texts.ts'
import { SupportForm } from './SupportForm.tsx'

/** By the language of the page. */
export const PROPOSAL_TEXTS: Record<Language, ProposalTexts> = { fr, en }

interface FormPage extends Omit<ProposalFormProps, 'texts' | 'isEvenSo'> {
  /** Why it could not be taken, where nothing in it is wrong. */
  failure?: string
}

/** The form, new or given back. */
export function proposalPage({ lang, said, problem, failure }: FormPage): string {
  const texts = PROPOSAL_TEXTS[lang]
  return page(
    { lang, heading: texts.title, isWrong: Boolean(problem ?? failure) },
    <>
      {failure && (
        <p class="error" role="alert">
          {failure}
        </p>
      )}
      <p>{texts.lead}</p>
      <ProposalForm lang={lang} texts={texts} said={said} problem={problem} />
      <p class="small">{TEXTS[lang].page.privacy}</p>
      <Languages lang={lang} address="/propositions/nouvelle" />
    </>,
  )
}

/** What is there already, to be supported; then what was typed, to be sent even so. */
export function alikePage(
  { lang, said }: FormPage,
  existing: readonly Existing[],
  addresses: ProposalAddresses,
): string {
  const texts = PROPOSAL_TEXTS[lang]
  return page(
    { lang, heading: texts.alikeTitle },
    <>
      <p role="alert">{texts.alikeLead}</p>
      <ul class="alike">
        {existing.map((one) => (
          <li key={`${one.kind} ${one.number}`}>
            {one.kind === 'proposal' ? (
              <SupportForm lang={lang} number={one.number} label={texts.supportOf(one.title)} />
            ) : (
              <>
                {texts.followed}{' '}
                <a href={addresses.existing(one)} lang="fr" hreflang="fr">
                  {one.title}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
      <h2>{texts.title}</h2>
      <ProposalForm lang={lang} texts={texts} said={said} isEvenSo />
    </>,
  )
}

/** It has arrived: its number, and how to follow it. @param hasPage whether there is an observatory to show it */
export function receivedPage(
  lang: Language,
  number: number,
  addresses: ProposalAddresses,
  hasPage: boolean,
): string {
  const texts = PROPOSAL_TEXTS[lang]
  return page(
    { lang, heading: texts.thanksTitle },
    <>
      <p class="success">{texts.received(number)}</p>
      <p>{texts.readFirst}</p>
      <p>{texts.follow}</p>
      <ul>
        {hasPage && (
          <li>
            <a href={addresses.pageOf(number)}>{texts.page}</a>
          </li>
        )}
        <li>
          <a href={addresses.feedOf(number)}>{texts.feed}</a>
        </li>
      </ul>
      {hasPage && <Back href={addresses.all} texts={texts} />}
    </>,
  )
}

/** A proposal, and the button that supports it. */
export function supportPage(lang: Language, proposal: PublicProposal): string {
  const texts = PROPOSAL_TEXTS[lang]
  return page(
    { lang, heading: texts.supportTitle, about: proposal.title },
    <>
      <p>{texts.supports(proposal.supports)}</p>
      <SupportForm lang={lang} number={proposal.number} label={texts.support} />
      <p class="small">{texts.supportAbout}</p>
      <Languages lang={lang} address={`/propositions/${proposal.number}/soutien`} />
    </>,
  )
}

/** It is supported, now or before. @param back where proposals are read; undefined: nowhere */
export function supportedPage(
  lang: Language,
  { title, supports }: PublicProposal,
  counted: boolean,
  back: string | undefined,
): string {
  const texts = PROPOSAL_TEXTS[lang]
  return page(
    { lang, heading: texts.supportTitle, about: title },
    <>
      <p class="success">{counted ? texts.supported : texts.supportedToday}</p>
      <p>{texts.supports(supports)}</p>
      {back !== undefined && <Back href={back} texts={texts} />}
    </>,
  )
}

/** Why nothing was done. */
export function proposalRefusalPage(lang: Language, name: RefusalName): string {
  const { refusals } = PROPOSAL_TEXTS[lang]
  const told: Partial<Record<RefusalName, typeof refusals.error>> = refusals
  const { title, text } = told[name] ?? refusals.error
  return page({ lang, heading: title }, <p>{text}</p>)
}

function Back({ href, texts }: { href: string; texts: ProposalTexts }) {
  return (
    <p>
      <a href={href}>{texts.back}</a>
    </p>
  )
}

function Languages({ lang, address }: { lang: Language; address: string }) {
  return <LanguageLinks lang={lang} among={LANGUAGES} addressIn={(locale) => `${address}?lang=${locale}`} />
}

interface Headings {
  lang: Language
  heading: string
  /** Title of a proposal: as it was typed, mostly in French. */
  about?: string
  isWrong?: boolean
}

function page({ lang, heading, about, isWrong }: Headings, content: ComponentChildren): string {
  const title = [isWrong && TEXTS[lang].page.wrong, heading, about, 'MonAvis'].filter(Boolean).join(' – ')
  return renderPage({
    lang,
    title,
    children: (
      <>
        {about !== undefined && <AboutLine title={about} />}
        <h1>{heading}</h1>
        {content}
      </>
    ),
  })
}
