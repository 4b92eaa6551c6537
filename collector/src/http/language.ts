import { DEFAULT_LOCALE, LOCALES, type Locale } from '@monavis/shared/vote'
import type { FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'

/** Languages the service itself speaks: its problems, and what integrators read. */
export const LANGUAGES = ['fr', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/**
 * The one of our languages that an address or a form asks for, else the one that `Accept-Language` prefers; French
 * where neither says anything of them.
 */
export function languageOf(request: FastifyRequest, asked?: string): Language {
  return LANGUAGES.find((known) => known === asked) ?? preferred(request, LANGUAGES) ?? 'fr'
}

/** The language a person is met in: the one that an address or a form asks for, else the browser's. */
export function localeOf(request: FastifyRequest, asked?: string): Locale {
  return LOCALES.find((known) => known === asked) ?? preferred(request, LOCALES) ?? DEFAULT_LOCALE
}

function preferred<L extends string>(request: FastifyRequest, offered: readonly L[]): L | undefined {
  if (request.headers['accept-language'] === undefined) return undefined
  const best = new Negotiator(request).language([...offered])
  return offered.find((language) => language === best)
}
