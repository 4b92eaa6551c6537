import { SCOPES, type Scope } from '@monavis/shared/schemas'
import { z } from 'zod'
import { INSTANCE_TEXTS, type InstanceTexts } from './instance-texts.ts'

/** What of a detail can be said in words; the rest is told as it is stored. */
export type AuditField = keyof InstanceTexts['audit']['fields']

/** A detail, taken apart. */
export interface AuditDetail {
  facts: { field: AuditField; value: string }[]
  /** Of a key that was made. */
  scopes: Scope[]
  /** Why the act did not take place. */
  refused: string | undefined
}

const part = z.record(z.string(), z.unknown()).catch({})
const detailSchema = z.looseObject({
  params: part.optional(),
  query: part.optional(),
  body: part.optional(),
  refused: z.string().optional(),
})

/** What `:id` or `:number` is of, by what stands before it in a route. */
const THINGS: Readonly<Record<string, AuditField>> = {
  avis: 'opinion',
  demarches: 'demarche',
  keys: 'key',
  opinions: 'opinion',
  proposals: 'proposal',
  propositions: 'proposal',
  reports: 'report',
  votes: 'vote',
}

/** @param detail as it is stored: JSON */
export function readDetail(act: string, detail: string): AuditDetail {
  const { params = {}, query = {}, body = {}, refused, ...told } = detailSchema.parse(JSON.parse(detail))
  const { to: until, ...asked } = query
  const named = Object.fromEntries(Object.entries(params).map(([name, value]) => [thingOf(act, name), value]))
  return {
    facts: Object.entries({ ...named, ...asked, until, ...body, ...told }).flatMap(([field, value]) =>
      isField(field) && isTold(value) ? [{ field, value: String(value) }] : [],
    ),
    scopes: SCOPES.filter((scope) => body[scope] === '1' || [body['scopes']].flat().includes(scope)),
    refused,
  }
}

function isField(name: string): name is AuditField {
  return Object.hasOwn(INSTANCE_TEXTS.fr.audit.fields, name)
}

function thingOf(act: string, name: string): string {
  if (name !== 'id' && name !== 'number') return name
  const [before = ''] = act.split(`/:${name}`)
  return THINGS[before.slice(before.lastIndexOf('/') + 1)] ?? name
}

function isTold(value: unknown): boolean {
  return (typeof value === 'string' && value !== '') || ['number', 'boolean'].includes(typeof value)
}

/** @returns 0 where a text is no id: of an act that was refused, an address may hold anything */
export function idOf(value: string): number {
  return /^[1-9]\d{0,8}$/.test(value) ? Number(value) : 0
}
