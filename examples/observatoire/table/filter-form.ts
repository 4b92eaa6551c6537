import { type Html, html } from '../html.ts'
import { langOf } from '../languages.ts'
import type { Drawing } from '../page.ts'
import { optionsOf } from './indicator-words.ts'
import type { Line } from './line.ts'
import { PAGE } from './page-texts.ts'
import { TABLE } from './texts.ts'
import { type FilterName, type Home, listName, type Sort, sortName, sortsOf } from './view.ts'

const collator = new Intl.Collator('fr', { numeric: true })

/** `spoken` where it is in another language than the page. */
type Option = readonly [value: string, label: string, spoken?: Html | null]

/** What the script of the table works with; without a script nothing can be filtered, and the form stays hidden. */
export function filterForm(lines: readonly Line[], home: Home, { lang, knowledge, href }: Drawing): Html {
  const texts = PAGE[lang]
  const named = (values: readonly string[]): Option[] =>
    [...new Set(values)].sort(collator.compare).map((value) => [value, value, langOf('fr', lang)])
  const audiences = new Set(lines.flatMap(({ audience }) => audience ?? []))
  const moments = lines.flatMap(({ indicators }) => {
    const value = indicators['lifeEvent']?.value
    return typeof value === 'string' ? [value] : []
  })
  const hasBothLists = lines.some(({ essential }) => essential) && lines.some(({ essential }) => !essential)

  const filter = (name: FilterName, label: string, options: readonly Option[]) =>
    options.length === 0 ? null : choice(name, label, [['', texts.any[name]], ...options])
  return html`
    <form class="filters" id="filters" role="search" hidden data-columns="${home.columns}" data-list="${home.list}" data-publish-from="${knowledge.feed.publishFrom}" data-root="${href('')}">
      <h2>${texts.filters}</h2>
      <div class="search"><label for="q">${texts.search}</label><input type="search" id="q" name="q" autocomplete="off"></div>
      <details class="further-filters"><summary>${texts.furtherFilters}</summary><div class="fields">
      ${filter('ministere', texts.ministere, named(lines.map(({ ministere }) => ministere)))}
      ${filter('administration', texts.administration, named(lines.map(({ administration }) => administration)))}
      ${filter(
        'public',
        texts.audience,
        optionsOf('audience', lang).filter(([code]) => audiences.has(code)),
      )}
      ${filter('niveau', texts.level, Object.entries(texts.levels))}
      ${filter('moment', texts.moment, named(moments))}
      ${hasBothLists ? choice('liste', texts.list, [listOption('essential'), listOption('all')]) : null}
      ${choice(
        'tri',
        texts.sort,
        sortsOf(home.columns).map((sort) => [sortName(sort), sortLabel(sort)]),
      )}
      </div></details>
      <p class="actions"><button type="reset" class="plain">${texts.clear}</button> <button type="button" class="plain" id="download">${texts.download}</button></p>
    </form>`

  function listOption(list: Home['list']): Option {
    return [listName(list), texts.lists[list]]
  }

  function sortLabel({ name, isDescending }: Sort): string {
    const isName = name === 'demarche' || name === 'administration'
    const order = isName ? (isDescending ? 'fromZ' : 'fromA') : isDescending ? 'highest' : 'lowest'
    return `${TABLE[lang].columns[name] ?? name}, ${texts.order[order]}`
  }
}

function choice(name: string, label: string, options: readonly Option[]): Html {
  return html`<div><label for="${name}">${label}</label><select id="${name}" name="${name}">${options.map(
    ([value, text, spoken = null]) => html`<option value="${value}"${spoken}>${text}</option>`,
  )}</select></div>`
}
