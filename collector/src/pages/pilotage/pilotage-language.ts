import type { FastifyRequest } from 'fastify'
import { LANGUAGES, type Language, languageOf } from '../../http/language.ts'
import { openedSession } from './gate.ts'

/** The language of a page of the pilotage: the one that was asked for last, else the browser's. */
export function pilotageLanguage(request: FastifyRequest): Language {
  const { lang } = (request.query ?? {}) as { lang?: string }
  const asked = LANGUAGES.find((known) => known === lang)
  // Of who has come in alone: nothing is kept of the others.
  if (asked && request.agent && request.session.lang !== asked) request.session.lang = asked
  return languageOf(request, asked ?? openedSession(request)?.lang)
}
