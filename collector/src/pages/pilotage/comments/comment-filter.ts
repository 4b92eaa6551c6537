import { isoDay, parseDay } from '@monavis/shared/period'
import type { Satisfaction } from '@monavis/shared/questionnaire'
import { z } from 'zod'
import type { CommentFilter } from '../../../store/comment-query.ts'
import { searchWords } from '../../../store/search-words.ts'

/** What may stand in the address of a page of comments: a form sends every field, empty or not. */
export const commentsQuerySchema = z.object({
  note: z.string().optional(),
  bouton: z.string().optional(),
  du: z.string().optional(),
  au: z.string().optional(),
  mots: z.string().max(200).optional(),
  lecture: z.string().optional(),
  suite: z.string().optional(),
  etiquette: z.string().optional(),
  avant: z.string().optional(),
  lang: z.string().optional(),
})
export type CommentsQuery = z.infer<typeof commentsQuerySchema>

const NUMBER = /^[1-9]\d{0,15}$/

/** What an address asks for; what is no value keeps nothing out. */
export function filterOf(demarche: number, query: CommentsQuery): CommentFilter {
  const { note, bouton, du, au, mots = '', lecture, suite, etiquette } = query
  return {
    demarche,
    satisfaction: /^[123]$/.test(note ?? '') ? (Number(note) as Satisfaction) : undefined,
    button: numberOf(bouton, 9_999),
    from: parseDay(du ?? ''),
    to: parseDay(au ?? ''),
    words: searchWords(mots),
    isSeen: lecture === 'lus' ? true : lecture === 'non-lus' ? false : undefined,
    isHandled: suite === 'traites' ? true : suite === 'a-traiter' ? false : undefined,
    label: numberOf(etiquette, 999_999_999),
  }
}

/** The id above the page that is asked for. */
export function pageOf({ avant }: CommentsQuery): number | undefined {
  return numberOf(avant, Number.MAX_SAFE_INTEGER)
}

function numberOf(text: string | undefined, max: number): number | undefined {
  const number = NUMBER.test(text ?? '') ? Number(text) : undefined
  return number !== undefined && number <= max ? number : undefined
}

/** Whether anything is kept out. */
export function isFiltering({ words, demarche: _, ...others }: CommentFilter): boolean {
  return (words ?? []).length > 0 || Object.values(others).some((value) => value !== undefined)
}

/** A day as a field of a form has it. */
export function dayField(day: number | undefined): string {
  return day === undefined ? '' : isoDay(day)
}

/** The address of a page of comments. @param path below the list: `mots`, `/<vote>`… */
export function commentsAddress(
  demarche: number,
  path: string,
  { lang: _, ...query }: CommentsQuery,
  changes: CommentsQuery = {},
): string {
  const said = Object.entries({ ...query, ...changes }).filter(([, value]) => value)
  const asked = new URLSearchParams(said as [string, string][]).toString()
  return `/pilotage/demarches/${demarche}/commentaires${path && `/${path}`}${asked && `?${asked}`}`
}
