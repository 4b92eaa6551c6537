import { LOCALES, SOURCES } from '@monavis/shared/vote'
import type { Registry } from '../registry/registry.ts'
import type { ButtonRecord } from '../store/demarches.ts'

/** A query as it came: free-form, each parameter absent, there once, or several times. */
export type PastedQuery = Readonly<Record<string, string | string[] | undefined>>

/** What the code before 2023 said where nobody chose: platforms write `site` or `email` in its place. */
const USUAL_SOURCE = 'button'
const REWRITTEN_SOURCES = SOURCES.filter((source) => source === 'site' || source === 'email')

const ID = /^\d{1,9}$/

/**
 * Where a code pasted before 2023 leads: `/Demarches/<legacy id>?&view-mode=…&nd_mode=…&nd_source=button&key=…`.
 * `key` is not looked at, nor what else it carries.
 * @param id as the path has it
 * @returns undefined where the address is of today, or of no démarche: the page itself answers
 */
export function canonicalAddress(id: string, query: PastedQuery, registry: Registry): string | undefined {
  const isPasted = query['key'] !== undefined || query['nd_source'] !== undefined
  if (!isPasted || query['button'] !== undefined || !ID.test(id)) return undefined
  const demarche = registry.findByLegacyId(Number(id)) ?? registry.find(Number(id))
  if (!demarche) return undefined
  const sources = valuesOf(query['nd_source'])
  const source = REWRITTEN_SOURCES.find((one) => sources.includes(one))
  const button = buttonOf(demarche.buttons, sources) ?? (source && buttonOf(demarche.buttons, [USUAL_SOURCE]))
  return addressOf(demarche.id, { button: button?.number, source, lang: languageIn(query) })
}

/**
 * Where the second form of those codes leads: `/Demarches/avis/<form id>?button=<n>`.
 * @returns undefined where no button has that form id
 */
export function formAddress(form: string, query: PastedQuery, registry: Registry): string | undefined {
  const own = ID.test(form) ? registry.findByFormId(Number(form)) : undefined
  if (!own) return undefined
  const asked = valuesOf(query['button'])
  const named = registry
    .find(own.demarche)
    ?.buttons.find(({ number, closed }) => !closed && asked.includes(String(number)))
  return addressOf(own.demarche, { button: (named ?? own).number, lang: languageIn(query) })
}

function buttonOf(buttons: readonly ButtonRecord[], sources: readonly string[]): ButtonRecord | undefined {
  return buttons.find(({ legacySource }) => legacySource !== null && sources.includes(legacySource))
}

/** Made of what we know alone: nothing of what came is repeated. */
export function addressOf(demarche: number, query: Record<string, string | number | undefined>): string {
  const said = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${value}`,
  )
  return [`/Demarches/${demarche}`, said.join('&')].filter(Boolean).join('?')
}

function languageIn(query: PastedQuery): string | undefined {
  return LOCALES.find((locale) => valuesOf(query['lang']).includes(locale))
}

function valuesOf(parameter: string | string[] | undefined): string[] {
  return [parameter ?? []].flat()
}
