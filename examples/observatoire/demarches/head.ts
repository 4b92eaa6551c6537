import { type Html, html } from '../html.ts'
import type { Lang } from '../knowledge.ts'
import { langOf } from '../languages.ts'

interface Named {
  title: string
  administration: string
  ministere: string
}

/** What a démarche is called, and whose it is. */
export function head({ title, administration, ministere }: Named, lang: Lang): Html {
  return html`
    <h1${langOf('fr', lang)}>${title}</h1>
    <p${langOf('fr', lang)}>${administration === ministere ? administration : `${administration}, ${ministere}`}</p>`
}
