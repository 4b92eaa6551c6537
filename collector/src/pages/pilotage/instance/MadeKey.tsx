import type { Language } from '../../../http/language.ts'
import { INSTANCE_TEXTS } from './instance-texts.ts'

/** A key that has just been made, this once. */
export function MadeKey({ lang, name, secret }: { lang: Language; name: string; secret: string }) {
  const { keys } = INSTANCE_TEXTS[lang]
  return (
    <>
      <p>{name}</p>
      <p class="worked">
        <code>{secret}</code>
      </p>
      <p>{keys.shownOnce}</p>
      <p>
        <a href="/pilotage/instance/cles">{keys.back}</a>
      </p>
    </>
  )
}
