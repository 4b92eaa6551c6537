import type { FastifyRequest } from 'fastify'

/** Languages the service itself speaks: its problems and its pages. */
export const LANGUAGES = ['fr', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** The first of our languages in `Accept-Language`, by its weights (RFC 9110 § 12.5.4); French otherwise. */
export function languageOf(request: FastifyRequest): Language {
  let best: Language = 'fr'
  let bestWeight = 0
  for (const range of request.headers['accept-language']?.split(',') ?? []) {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';')
    const language = LANGUAGES.find((known) => tag === known || tag.startsWith(`${known}-`))
    const q = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean)
    const weight = q === undefined ? 1 : Number(q)
    if (language && weight > bestWeight) {
      best = language
      bestWeight = weight
    }
  }
  return best
}
