import type { ButtonCode } from '@monavis/shared/schemas'
import type { Language } from '../http/language.ts'
import { CODE_WORDS } from './code-words.ts'
import { platformRefusal } from './platform-refusal.ts'

/** A script under an address that never changes. */
export interface WidgetScript {
  path: string
  /** For the attribute of that name (Subresource Integrity). */
  integrity: string
}

export interface WidgetScripts {
  loader: WidgetScript
  /** Loader and questionnaire in one. */
  full: WidgetScript
}

/** What a code is made for. */
export interface CodeSubject {
  /** Origin of the service. */
  publicUrl: string
  demarche: number
  button: number
  scripts: WidgetScripts
}

/** Every form of the code of a button, and when to paste which, in one language. */
export function buttonCodes(subject: CodeSubject, language: Language): ButtonCode[] {
  const refusal = platformRefusal(subject.publicUrl, language)
  return Object.entries(htmlOf(subject)).map(([name, html]) => ({
    name: name as ButtonCode['name'],
    when: CODE_WORDS[language][name as ButtonCode['name']],
    html,
    warning: (name === 'demarches-simplifiees' && refusal) || null,
  }))
}

/** Where its link leads. */
export function buttonAddress({ publicUrl, demarche, button }: Omit<CodeSubject, 'scripts'>): string {
  return `${publicUrl}/Demarches/${demarche}?button=${button}`
}

function htmlOf({ publicUrl, demarche, button, scripts }: CodeSubject): Record<ButtonCode['name'], string> {
  const page = buttonAddress({ publicUrl, demarche, button })
  const image = `${publicUrl}/static/bouton-bleu`
  const link = `<a href="${page}"><img src="${image}.svg" alt="Je donne mon avis"></a>`
  const ids = `data-demarche="${demarche}" data-button="${button}"`
  const script = (path: string, more = '') =>
    `<script async src="${publicUrl}${path}"${more} ${ids}></script>`
  const withHash = ({ path, integrity }: WidgetScript) =>
    script(path, ` integrity="${integrity}" crossorigin="anonymous"`)
  const v1 = '/widget/v1.js'
  return {
    script: `${link}\n${script(v1)}`,
    integrity: `${link}\n${withHash(scripts.loader)}`,
    'full-integrity': `${link}\n${withHash(scripts.full)}`,
    dialog: `${link}\n${script(v1, ' data-display="button"')}`,
    trigger: `<a id="mon-avis" href="${page}">Je donne mon avis</a>\n${script(v1, ' data-trigger="#mon-avis"')}`,
    element: `<je-donne-mon-avis demarche="${demarche}" button="${button}">${link}</je-donne-mon-avis>\n<script type="module" src="${publicUrl}/widget/element.js"></script>`,
    link,
    // Mail programs show no SVG, and no picture larger than it is said to be.
    mail: `<a href="${page}&amp;source=email"><img src="${image}.png" width="200" height="85" alt="Je donne mon avis"></a>`,
    'demarches-simplifiees': link,
  }
}
