import { z } from 'zod'
import { demarcheId, instant } from './schemas.ts'
import { LOCALES } from './vote.ts'

/** The shapes of reports: a problem met in a démarche, told to whoever is in charge of it. */

/** What can be reported, in the order it is offered; the words people read are the pages'. */
export const REPORT_CODES = [
  'accessibility',
  'phone-only-help',
  'no-alternative',
  'breaks-off',
  'unclear',
  'asked-again',
  'no-reply',
  'smartphone',
  'other',
] as const
export type ReportCode = (typeof REPORT_CODES)[number]

/**
 * received: nobody has read it; acknowledged: it is a problem, and will be seen to; fixed; unfounded: it is none;
 * dismissed: it says nothing that could be answered (an insult, an advertisement). Only acknowledged and fixed
 * ones are counted in public.
 */
export const REPORT_STATES = ['received', 'acknowledged', 'fixed', 'unfounded', 'dismissed'] as const
export type ReportState = (typeof REPORT_STATES)[number]

export const MAX_REPORT_CHARS = 2_000
export const MAX_MEMBERS = 100_000

const codes = z.array(z.enum(REPORT_CODES)).min(1).max(REPORT_CODES.length).meta({ uniqueItems: true })

export const reportSchema = z.strictObject({
  id: z.uuidv7(),
  demarche: demarcheId,
  codes,
  text: z
    .string()
    .max(MAX_REPORT_CHARS)
    .optional()
    .meta({ description: 'Told to those in charge, personal data taken out; never published.' }),
  members: z
    .int()
    .min(1)
    .max(MAX_MEMBERS)
    .optional()
    .meta({ description: 'How many people it speaks for: with the key of a verified association alone.' }),
  locale: z.enum(LOCALES).optional(),
})
export type ReportInput = z.infer<typeof reportSchema>

/** With the token of its receipt, or the association's key: what has become of it. */
export const reportOutcomeSchema = z.strictObject({
  id: z.string(),
  demarche: demarcheId,
  codes,
  members: z.int(),
  state: z.enum(REPORT_STATES),
  answer: z.string().nullable(),
  at: instant,
  answeredAt: instant.nullable(),
})
export type ReportOutcome = z.infer<typeof reportOutcomeSchema>
export const reportOutcomesSchema = z.strictObject({ reports: z.array(reportOutcomeSchema) })

/** As those in charge read it. */
export const readReportSchema = reportOutcomeSchema.extend({
  text: z.string().nullable(),
  association: z.string().nullable(),
})
export const readReportsSchema = z.strictObject({ reports: z.array(readReportSchema) })
export type ReadReport = z.infer<typeof readReportSchema>

export const reportsQuerySchema = z.strictObject({
  state: z.enum(REPORT_STATES).optional(),
  demarche: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .optional(),
})
export type ReportsQuery = z.infer<typeof reportsQuerySchema>

export const reportAnswerSchema = z.strictObject({
  state: z.enum(['acknowledged', 'fixed', 'unfounded', 'dismissed']),
  answer: z.string().min(1).max(MAX_REPORT_CHARS).regex(/\S/).optional().meta({
    description: 'What the reporter reads; required but with dismissed.',
  }),
})
export type ReportAnswer = z.infer<typeof reportAnswerSchema>

/** Problems that were acknowledged, over the last 12 months: numbers alone. */
export const publicReportsSchema = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  demarches: z.array(
    z.strictObject({
      id: demarcheId,
      codes: z.array(
        z.strictObject({
          code: z.enum(REPORT_CODES),
          reports: z.int(),
          people: z.int().meta({ description: 'Members that associations speak for included.' }),
          fixed: z.int().meta({ description: 'Of the reports: those said to be fixed.' }),
        }),
      ),
      answerDays: z.number().nullable().meta({ description: 'Median days until the first answer.' }),
    }),
  ),
})
export type PublicReports = z.infer<typeof publicReportsSchema>
