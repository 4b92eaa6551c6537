import type { FastifyRequest } from 'fastify'
import { z } from 'zod'

/** Of a list of the instance shown at once. */
export const PAGE_ROWS = 25

/** What a list may be asked for with; what else stands in its address is left alone. */
export const listQuerySchema = z.object({
  page: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .optional(),
  q: z.string().max(100).optional(),
  etat: z.string().max(30).optional(),
})
export interface ListRequest {
  Querystring: z.infer<typeof listQuerySchema>
}

/** Which page of a list is asked for, from 1. */
export function pageOf({ query }: FastifyRequest): number {
  return Number((query as ListRequest['Querystring']).page ?? 1)
}

/** One page of rows that are at hand, or of those that were read from its start on. */
export function cut<T>(rows: readonly T[], page: number): { rows: T[]; isLast: boolean } {
  const end = page * PAGE_ROWS
  return { rows: rows.slice(end - PAGE_ROWS, end), isLast: rows.length <= end }
}

/** One page of what has been counted. @param asked `?page=`; beyond the last it is the last, and what is none the first */
export function cutPages(asked: string | undefined, count: number, size: number) {
  const pages = Math.max(1, Math.ceil(count / size))
  const wanted = /^[1-9]\d{0,5}$/.test(asked ?? '') ? Number(asked) : 1
  const page = Math.min(wanted, pages)
  return { page, pages, isLast: page === pages, limit: size, offset: (page - 1) * size }
}
