import { directionOf } from '@monavis/shared/texts/texts'
import { LANGUAGES, LOCALES, type Locale } from '@monavis/shared/vote'
import { TEXTS } from './languages.ts'

interface LanguageLinksProps {
  /** Of the page that is shown. */
  lang: Locale
  /** Those it is written in. */
  among?: readonly Locale[]
  /** Where the same page is found in another. */
  addressIn: (locale: Locale) => string
}

/** The same page in the other languages. */
export function LanguageLinks({ lang, among = LOCALES, addressIn }: LanguageLinksProps) {
  return (
    <nav class="languages" aria-label={TEXTS[lang].page.otherLanguages}>
      <ul>
        {among
          .filter((locale) => locale !== lang)
          .map((locale) => (
            <li key={locale}>
              <a href={addressIn(locale)} lang={locale} dir={directionOf(locale)} hreflang={locale}>
                {LANGUAGES[locale]}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
