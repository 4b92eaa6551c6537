import { LIMITS } from '@monavis/shared/vote'
import type { RegisteredDemarche, Registry } from '../../registry/registry.ts'
import type { ButtonRecord } from '../../store/demarches.ts'

/** Origins that one button may name, as the schema of the registry has it. */
const MAX_ORIGINS = 100

/** Adds a button. @returns its number; undefined where no number is left */
export async function addButton(
  registry: Registry,
  { id, buttons }: RegisteredDemarche,
  title: string,
): Promise<number | undefined> {
  const number = Math.max(0, ...buttons.map((one) => one.number)) + 1
  if (number > LIMITS.maxButtonNumber) return undefined
  await registry.saveButton(id, number, { title })
  return number
}

/** What a person typed for an origin: that of the address of a page too. @returns undefined where it is none */
export function readOrigin(typed: string): string | undefined {
  const text = typed.trim()
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`)
  const isSite = url && (url.protocol === 'https:' || url.protocol === 'http:') && !url.username
  return isSite && /^(localhost|.+\..+|\[.+\])$/.test(url.hostname) ? url.origin : undefined
}

/** Takes votes from one more origin. @returns whether it could: a button names a hundred at most */
export async function allowOrigin(
  registry: Registry,
  button: ButtonRecord,
  origin: string,
): Promise<boolean> {
  const origins = new Set([...button.origins, origin])
  if (origins.size > MAX_ORIGINS) return false
  await registry.saveButton(button.demarche, button.number, { origins: [...origins] })
  return true
}

/** Takes no more votes from an origin; from anywhere, where it was the last one. */
export async function disallowOrigin(
  registry: Registry,
  button: ButtonRecord,
  origin: string,
): Promise<void> {
  const origins = button.origins.filter((one) => one !== origin)
  await registry.saveButton(button.demarche, button.number, { origins })
}
