import type { KeySummary } from '@monavis/shared/schemas'
import type { EditionDesk } from '../../../editions/edition-desk.ts'
import type { Language } from '../../../http/language.ts'
import { readField } from '../../../pilotage/record/record-fields.ts'
import type { Registry } from '../../../registry/registry.ts'
import { labelOf } from '../record/record-words.ts'
import { type AuditDetail, type AuditField, idOf } from './audit-detail.ts'
import { INSTANCE_TEXTS } from './instance-texts.ts'

/** What names the things that lines speak of. */
export interface AuditNames {
  registry: Registry
  editions: EditionDesk
  keys: readonly KeySummary[]
  /** E-mails, by id. */
  people: ReadonlyMap<number, string>
}

interface AuditFactsProps {
  lang: Language
  detail: AuditDetail
  names: AuditNames
}

/** What a line says of its act, each thing by its name and a link to its page. */
export function AuditFacts({ lang, detail: { facts, scopes }, names }: AuditFactsProps) {
  const { audit, keys } = INSTANCE_TEXTS[lang]
  if (facts.length === 0 && scopes.length === 0) return null
  return (
    <ul class="told">
      {facts.map(({ field, value }) => (
        <li key={field}>
          {audit.fact(audit.fields[field])}
          <Value {...{ lang, field, value, names }} />
        </li>
      ))}
      {scopes.length > 0 && (
        <li>
          {audit.fact(audit.scopes)}
          {scopes.map((scope) => keys.scopeNames[scope]).join(', ')}
        </li>
      )}
    </ul>
  )
}

interface ValueProps {
  lang: Language
  field: AuditField
  value: string
  names: AuditNames
}

function Value({ lang, field, value, names }: ValueProps) {
  const page = pageOf(field, value, names)
  if (page) {
    return (
      <a href={page.href} lang={page.lang}>
        {page.words}
      </a>
    )
  }
  return <span lang={FRENCH.has(field) ? 'fr' : undefined}>{valueInWords(field, value, names, lang)}</span>
}

/** What administrations have written. */
const FRENCH: ReadonlySet<AuditField> = new Set(['title', 'administration', 'ministere'])

/** The page of a thing, and how it is called; undefined where it has none, or is not there. */
function pageOf(
  field: AuditField,
  value: string,
  { registry, editions, people }: AuditNames,
): { href: string; words: string; lang?: string } | undefined {
  const page = (path: string) => ({ href: `/pilotage/instance/${path}/${encodeURIComponent(value)}` })
  switch (field) {
    case 'demarche':
    case 'into': {
      const demarche = registry.find(idOf(value))
      return demarche && { ...page('demarches'), words: demarche.title, lang: 'fr' }
    }
    case 'person': {
      const email = people.get(idOf(value))
      return email === undefined ? undefined : { ...page('personnes'), words: email }
    }
    case 'edition':
      return editions.latest(value) && { ...page('editions'), words: value }
    case 'opinion':
      return { ...page('avis'), words: value }
    case 'proposal':
      return { ...page('propositions'), words: value }
    case 'report':
      return { ...page('signalements'), words: value }
    default:
      return undefined
  }
}

function valueInWords(field: AuditField, value: string, { keys }: AuditNames, lang: Language): string {
  switch (field) {
    case 'key':
      return keys.find(({ id }) => String(id) === value)?.name ?? value
    case 'field': {
      const known = readField(value)
      return known ? labelOf(known, lang) : value
    }
    case 'role':
    case 'to':
    case 'decision':
    case 'state':
    case 'public':
    case 'closed':
    case 'reason':
    case 'what':
    case 'isWhole':
      return wordIn(INSTANCE_TEXTS[lang].audit.values, value)
    default:
      return value
  }
}

/** @returns the code itself where it has no word */
export function wordIn(words: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code
}
