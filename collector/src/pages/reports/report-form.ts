import {
  MAX_MEMBERS,
  MAX_REPORT_CHARS,
  REPORT_CODES,
  type ReportCode,
  type ReportInput,
} from '@monavis/shared/reports'
import { z } from 'zod'
import { LANGUAGES, type Language } from '../../http/language.ts'

/** What a form may be told is wrong with, in the order of the page. */
export type ReportField = 'key' | 'demarche' | 'codes' | 'members' | 'text' | 'code'

/** One of them, and what is said of it. */
export interface ReportProblem {
  field: ReportField
  text: string
}

/** The name of the box of a code. */
export const tickOf = (code: ReportCode) => `tick_${code}` as const

/** As a form posts it: texts of any length and shape, for what is wrong is told so and kept. */
export interface ReportForm extends Partial<Record<ReturnType<typeof tickOf>, '1'>> {
  id: string
  lang?: Language
  demarche?: string
  text?: string
  members?: string
  key?: string
}

const ticks = Object.fromEntries(REPORT_CODES.map((code) => [tickOf(code), z.literal('1').optional()]))
const lang = z.enum(LANGUAGES).optional()
const report = z.strictObject({
  ...ticks,
  id: z.uuidv7(),
  lang,
  demarche: z.string().optional(),
  text: z.string().optional(),
})

export const reportFormSchema = report
export const associationFormSchema = report.extend({
  members: z.string().optional(),
  key: z.string().optional(),
})

/** With the code that the thanks have shown. */
export const followFormSchema = z.strictObject({ code: z.string().optional(), lang })
export const keyFormSchema = z.strictObject({ key: z.string().optional(), lang })

/** What a person has filled in so far. The key of an association is not among it: it is never given back. */
export interface ReportDraft {
  id: string
  demarche: string
  codes: readonly ReportCode[]
  members: string
  text: string
}

export function draftOf(form: ReportForm): ReportDraft {
  const { id, demarche = '', members = '', text = '' } = form
  return { id, demarche, members, text, codes: REPORT_CODES.filter((code) => form[tickOf(code)] === '1') }
}

/** A draft as its form has it. */
export function saidInDraft({ demarche, codes, members, text }: ReportDraft): URLSearchParams {
  const ticks = codes.map((code) => [tickOf(code), '1'])
  return new URLSearchParams([['demarche', demarche], ['members', members], ['text', text], ...ticks])
}

/** What is wrong with a draft, in the order of its page. @param isKnown whether there is such a démarche */
export function faultsOf(
  { demarche, codes, members, text }: ReportDraft,
  isKnown: (demarche: string) => boolean,
  isAssociation: boolean,
): ReportField[] {
  const faults: Partial<Record<ReportField, boolean>> = {
    demarche: !isKnown(demarche),
    codes: codes.length === 0,
    members: isAssociation && membersIn(members) === undefined,
    // Counted as the database does, in characters.
    text: [...text].length > MAX_REPORT_CHARS,
  }
  return (Object.keys(faults) as ReportField[]).filter((field) => faults[field])
}

/** A draft without fault, as the desk takes it. */
export function inputOf(draft: ReportDraft, locale: Language): ReportInput {
  const { id, demarche, codes, text } = draft
  const members = membersIn(draft.members)
  return {
    ...{ id, demarche: Number(demarche), codes: [...codes], text, locale },
    ...(members !== undefined && { members }),
  }
}

/** A number that was typed, with or without a space between thousands. */
function membersIn(typed: string): number | undefined {
  const digits = typed.replaceAll(/\s/g, '')
  const members = /^\d{1,6}$/.test(digits) ? Number(digits) : 0
  return members >= 1 && members <= MAX_MEMBERS ? members : undefined
}

/** The id of a report and what opens it, as one text to be kept. */
export const followCode = ({ id, editToken }: { id: string; editToken: string }) => `${id}.${editToken}`

/** Reads it back, however it was pasted. */
export function readFollowCode(typed: string): { id: string; token: string } | undefined {
  const [, id, token] = /^([0-9a-f-]{36})\.([\w-]+)$/i.exec(typed.replaceAll(/\s/g, '')) ?? []
  return id && token && z.uuidv7().safeParse(id).success ? { id, token } : undefined
}
