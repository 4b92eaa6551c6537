import { readFile } from 'node:fs/promises'
import { INDICATOR_NAMES, INDICATORS, type IndicatorName } from '@monavis/shared/indicators'
import { expect, it } from 'vitest'

const UNITS = { count: '', percent: ' %', milliseconds: ' ms', mark: '' }
const codes = (options: object) =>
  Object.keys(options)
    .map((option) => `\`${option}\``)
    .join(', ')

/** What a row of the document says an indicator holds. */
function valuesOf(name: IndicatorName): string {
  const field = INDICATORS[name]
  switch (field.kind) {
    case 'boolean':
      return '`true` or `false`'
    case 'line':
      return `text, up to ${field.maxChars} characters`
    case 'choice':
      return `one of ${codes(field.options)}`
    case 'choices':
      return `several of ${codes(field.options)}${field.min === 0 ? ', or none' : ''}`
    default: {
      const { kind, whole, max } = field
      return `${whole ? 'whole number' : 'number'}, 0 to ${max.toLocaleString('en')}${UNITS[kind]}`
    }
  }
}

function levelsOf(name: IndicatorName): string {
  const field = INDICATORS[name]
  if (!('levels' in field)) return ''
  const { is, good, medium } = field.levels
  const from = is === 'below' ? 'under' : 'from'
  return `good ${from} ${good}, medium ${from} ${medium}`
}

it('docs/registry.md lists every indicator as it is', async () => {
  const text = await readFile(new URL('../../docs/registry.md', import.meta.url), 'utf8')
  const [, section = ''] = /^## Indicators$(.*?)^## /ms.exec(text) ?? []
  const rows = [...section.matchAll(/^\| `.*$/gm)].map(([row]) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  expect(rows).toEqual(
    INDICATOR_NAMES.map((name) => [`\`${name}\``, INDICATORS[name].label.en, valuesOf(name), levelsOf(name)]),
  )
})
