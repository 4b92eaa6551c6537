import { isoDay, type Period, parisDay, parseDay, rollingWindow, startOfDay } from '@monavis/shared/period'
import type { FieldProblem } from '@monavis/widget/form'
import { z } from 'zod'
import { EVENTS, type Event } from '../../../pilotage/outgoing/events.ts'
import { EXPORTED } from '../../../pilotage/outgoing/export-columns.ts'
import { EXPORT_FORMATS } from '../../../pilotage/outgoing/export-files.ts'
import { BOUND_SCOPES } from '../../../registry/keyring.ts'
import type { RegisteredDemarche } from '../../../registry/registry.ts'
import { DIGESTS } from '../../../store/watches.ts'
import { saidOf } from '../../fields/said.ts'
import type { BoundScope, OutgoingTexts } from './outgoing-texts.ts'

const ticked = z.literal('1').optional()
const ticks = <N extends string>(names: readonly N[]) =>
  Object.fromEntries(names.map((name) => [name, ticked])) as Record<N, typeof ticked>

export const filesQuerySchema = z.strictObject({
  from: z.string().max(20).optional(),
  to: z.string().max(20).optional(),
  button: z
    .string()
    .regex(/^([1-9]\d{0,3})?$/)
    .optional(),
  what: z.enum(EXPORTED).optional(),
  format: z.enum(EXPORT_FORMATS).optional(),
  lang: z.string().max(10).optional(),
})
export type FilesQuery = z.infer<typeof filesQuerySchema>

export const messagesSchema = z.strictObject({ digest: z.enum(DIGESTS), alerts: ticked })
export type MessagesForm = z.infer<typeof messagesSchema>

export const keySchema = z.strictObject({
  name: z.string().max(300),
  expires: z.string().max(20),
  ...ticks(BOUND_SCOPES),
})
export type KeyForm = z.infer<typeof keySchema>

export const webhookSchema = z.strictObject({ url: z.string().max(3_000), ...ticks(EVENTS) })
export type WebhookForm = z.infer<typeof webhookSchema>

/** A period of whole Paris days, the last twelve months where none is said; or what is wrong with it. */
export function periodOf(
  { from, to }: FilesQuery,
  now: number,
  texts: OutgoingTexts['files'],
): { ok: true; period: Period } | { ok: false; problem: FieldProblem } {
  const usual = rollingWindow(12, parisDay(now))
  const period = { from: from ? parseDay(from) : usual.from, to: to ? parseDay(to) : usual.to }
  const wrong = (field: string, text: string) => ({ ok: false, problem: { field, text } }) as const
  if (period.from === undefined) return wrong('from', texts.badDay)
  if (period.to === undefined) return wrong('to', texts.badDay)
  if (period.to < period.from) return wrong('to', texts.badPeriod)
  return { ok: true, period: { from: period.from, to: period.to } }
}

/** What the form of files shows: what was asked for, or what is usual. */
export function askedOf(query: FilesQuery, period: Period | undefined): URLSearchParams {
  const { lang: _, ...asked } = query
  const days = period && { from: isoDay(period.from), to: isoDay(period.to) }
  return saidOf({ ...asked, ...days })
}

/** One of the démarche's buttons; undefined: all of them. */
export function buttonOf({ button }: FilesQuery, { buttons }: RegisteredDemarche): number | undefined {
  return buttons.find(({ number }) => String(number) === button)?.number
}

/** What a key is to be; or what is wrong with it. */
export function keyOf(
  { name, expires, ...form }: KeyForm,
  now: number,
  texts: OutgoingTexts['keys'],
):
  | { ok: true; key: { name: string; scopes: BoundScope[]; expiresAt?: string } }
  | { ok: false; problem: FieldProblem } {
  const wrong = (field: string, text: string) => ({ ok: false, problem: { field, text } }) as const
  const scopes = BOUND_SCOPES.filter((scope) => form[scope])
  const lastDay = parseDay(expires)
  if (name.trim() === '' || name.length > 100) return wrong('name', texts.badName)
  if (scopes.length === 0) return wrong('scopes', texts.noScope)
  if (expires === '') return { ok: true, key: { name: name.trim(), scopes } }
  if (lastDay === undefined || lastDay < parisDay(now)) return wrong('expires', texts.badExpiry)
  // To the end of that day.
  const expiresAt = new Date(startOfDay(lastDay + 1)).toISOString()
  return { ok: true, key: { name: name.trim(), scopes, expiresAt } }
}

export function eventsOf(form: WebhookForm): Event[] {
  return EVENTS.filter((event) => form[event])
}
