import { LANGUAGES, LOCALES, type Locale } from '@monavis/shared/vote'
import { TEXTS } from './languages.ts'

interface LanguageLinksProps {
  /** Of the page that is shown. */
  lang: Locale
  /** Where the same page is found in another. */
  addressIn: (locale: Locale) => string
}

/** The same page in the other languages. */
export function LanguageLinks({ lang, addressIn }: LanguageLinksProps) {
  return (
    <nav class="languages" aria-label={TEXTS[lang].page.otherLanguages}>
      {LOCALES.filter((locale) => locale !== lang).map((locale) => (
        <a key={locale} href={addressIn(locale)} lang={locale} hreflang={locale}>
          {LANGUAGES[locale]}
        </a>
      ))}
    </nav>
  )
}
