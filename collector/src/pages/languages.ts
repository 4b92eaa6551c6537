import * as ar from '@monavis/shared/texts/ar'
import * as en from '@monavis/shared/texts/en'
import * as es from '@monavis/shared/texts/es'
import * as fr from '@monavis/shared/texts/fr'
import * as pt from '@monavis/shared/texts/pt'
import type { Texts } from '@monavis/shared/texts/texts'
import type { Locale } from '@monavis/shared/vote'
import type { FastifyRequest } from 'fastify'
import { type Language, languageOf } from '../http/language.ts'

/** What citizens read, by language. */
export const TEXTS: Record<Locale, Texts> = { fr, en, es, pt, ar }

/** Of a page in our two languages: the one it was posted in, else the one that its address or the browser asks for. */
export function pageLanguage(request: FastifyRequest): Language {
  const [body, query] = [request.body, request.query] as ({ lang?: string } | null | undefined)[]
  return languageOf(request, body?.lang ?? query?.lang)
}
