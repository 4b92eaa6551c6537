import { z } from 'zod'
import { indicatorsInputSchema, indicatorsSchema, shownIndicatorsSchema } from './indicator-schemas.ts'
import { INDICATORS, type IndicatorValue } from './indicators.ts'
import { LEVELS } from './level.ts'
import { line } from './line-schema.ts'
import { INTERVALS } from './period.ts'
import {
  CHANNELS,
  COMPREHENSION,
  CONTACT_REACHED,
  CONTACT_SATISFACTION,
  CONTACT_TRIED,
  SATISFACTION,
} from './questionnaire.ts'
import { SCORE_NAMES, SCORES, type ScoreName, WITHHELD_REASONS } from './score.ts'
import { LIMITS, LOCALES, type Receipt, SOURCES, SUSPICIONS, type Vote, type VoteEdit } from './vote.ts'

/**
 * The shape of every request and response of version 1. The only source: compiled to JSON Schema, it
 * validates, serialises and documents. Conditions *between* fields are checked in the domain.
 */

/** Option ids of one field. */
function optionOf<K extends number>(options: Record<K, unknown>): z.ZodLiteral<K> {
  return z.literal(Object.keys(options).map(Number) as K[])
}

/** One answer a channel. */
function perChannel<T extends z.ZodType>(answer: T) {
  const [counter, phone, email, chat] = CHANNELS
  return z.strictObject({
    [counter]: answer.optional(),
    [phone]: answer.optional(),
    [email]: answer.optional(),
    [chat]: answer.optional(),
  })
}

export const demarcheId = z.int().min(1).max(LIMITS.maxDemarcheId)
const buttonNumber = z.int().min(1).max(LIMITS.maxButtonNumber)
const satisfaction = optionOf(SATISFACTION)
const comment = z.string().max(LIMITS.maxCommentChars)
export const day = z.iso.date()
/** Neither of the first nor of the last year there is: its zone could put it into one of five digits, or below zero. */
export const instant = z.iso.datetime({ offset: true }).regex(/^(?!0000|9999)/)

/** All that may be added to the first click. */
export const answersSchema = z.strictObject({
  comprehension: optionOf(COMPREHENSION).optional(),
  contact_tried: z
    .array(optionOf(CONTACT_TRIED))
    .min(1)
    .max(Object.keys(CONTACT_TRIED).length)
    .meta({ uniqueItems: true })
    .optional(),
  contact_tried_verbatim: z.string().max(LIMITS.maxVerbatimChars).optional(),
  contact_reached: perChannel(optionOf(CONTACT_REACHED)).optional(),
  contact_satisfaction: perChannel(optionOf(CONTACT_SATISFACTION)).optional(),
})

export const voteSchema = z.strictObject({
  id: z.uuidv7(),
  demarche: demarcheId,
  button: buttonNumber.optional(),
  satisfaction,
  locale: z.enum(LOCALES).optional(),
  source: z.enum(SOURCES).optional(),
  answers: answersSchema.optional(),
  comment: comment.optional(),
  token: z.string().max(LIMITS.maxTokenChars).optional(),
}) satisfies z.ZodType<Vote>

export const voteEditSchema = z.strictObject({
  satisfaction: satisfaction.optional(),
  answers: answersSchema.optional(),
  comment: comment.optional(),
}) satisfies z.ZodType<VoteEdit>

export const receiptSchema = z.strictObject({
  id: z.string(),
  editToken: z.string(),
  verified: z.boolean().optional(),
}) satisfies z.ZodType<Receipt>

export const voteParamsSchema = z.strictObject({ id: z.uuidv7() })

/** A line of the NDJSON import and export: a vote, and when it was received. */
export const datedVoteSchema = voteSchema.omit({ token: true }).extend({ at: instant })
export type DatedVote = z.infer<typeof datedVoteSchema>

export const title = line(300)
const legacyId = demarcheId.nullable().meta({
  description: 'What codes pasted before 2023 know it by, and no other démarche.',
})
const formId = demarcheId.nullable().meta({
  description: 'What codes to /Demarches/avis/<form id> know it by, and no other button.',
})
const legacySource = line(100).nullable().meta({
  description: 'The nd_source of its code pasted before 2023, and of no other button of the démarche.',
})
const origin = z
  .string()
  .regex(/^https?:\/\/[^/?#\s@]+$/)
  .max(300)
  .meta({
    description: 'As a browser sends it: scheme, host, port if not the default. No path.',
  })

/**
 * closed: takes no vote, and is still shown. archived: takes none, and is in no current list; its history stays. Open
 * again, it has everything it had.
 */
export const DEMARCHE_STATES = ['open', 'closed', 'archived'] as const
export type DemarcheState = (typeof DEMARCHE_STATES)[number]
const state = z.enum(DEMARCHE_STATES)

/** What a porteur says is under way; kept newest first. */
const announcement = z.strictObject({
  // Days are counted from 1970 on.
  date: day.regex(/^(19[7-9]|[2-9])/),
  text: line(500),
  /** Since when it is no longer under way, but done. */
  doneOn: day.regex(/^(19[7-9]|[2-9])/).optional(),
})
export type Announcement = z.infer<typeof announcement>
const announcements = z.array(announcement).max(20)

/** What an administrator says of a démarche. */
export const demarcheSchema = z.strictObject({
  title,
  administration: title,
  ministere: title,
  /** Absent: stays, as do the two that follow; a new one is not essential, public, and open. */
  essential: z.boolean().optional(),
  /** A démarche that is not public takes votes, and appears nowhere. */
  public: z.boolean().optional(),
  state: state.optional(),
  /** Absent: stays. Null: taken away. So with those of a button. */
  legacyId: legacyId.optional(),
  /** The same of each, and of all. */
  indicators: indicatorsInputSchema.nullable().optional(),
  /** Whole, where they are told at all. */
  announcements: announcements.nullable().optional(),
})
export type DemarcheInput = z.infer<typeof demarcheSchema>

/** Of the button that a démarche is born with. */
export const FIRST_BUTTON_TITLE = 'Bouton principal'

/** What an administrator says of a button; what is absent stays as it is. */
export const buttonSchema = z.strictObject({
  title: title.optional(),
  /** Empty: votes are taken from anywhere, and the origins seen are kept. */
  origins: z.array(origin).max(100).meta({ uniqueItems: true }).optional(),
  closed: z.boolean().optional(),
  formId: formId.optional(),
  legacySource: legacySource.optional(),
})
export type ButtonInput = z.infer<typeof buttonSchema>

const importedButton = buttonSchema.extend({ number: buttonNumber })

/** One démarche of an import; its button 1 is opened with it where it has none. */
export const importedDemarcheSchema = demarcheSchema.extend({
  id: demarcheId,
  /** Those not named stay as they are. */
  buttons: z.array(importedButton).max(LIMITS.maxButtonNumber).optional(),
})
export type ImportedDemarche = z.infer<typeof importedDemarcheSchema>

export const importReportSchema = z.strictObject({
  imported: z.int(),
  duplicates: z.int(),
  /** Lines refused in all; the first ten thousand are told below. */
  refusedCount: z.int(),
  refused: z.array(z.strictObject({ line: z.int(), message: z.string() })),
})
export type ImportReport = z.infer<typeof importReportSchema>

export const demarcheReportSchema = z.strictObject({
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  /** Lines refused in all; the first thousand are told below. */
  refusedCount: z.int(),
  refused: z.array(z.strictObject({ line: z.int(), message: z.string() })),
})
export type DemarcheReport = z.infer<typeof demarcheReportSchema>

const seenOrigin = z.strictObject({
  origin: z.string(),
  accepted: z.int(),
  refused: z.int(),
  lastDay: day,
})

const exportedButton = z.strictObject({
  number: buttonNumber,
  title: z.string(),
  closed: z.boolean(),
  formId,
  legacySource,
  origins: z.array(z.string()),
})

const exportedDemarche = z.strictObject({
  id: demarcheId,
  title: z.string(),
  administration: z.string(),
  ministere: z.string(),
  essential: z.boolean(),
  public: z.boolean(),
  state,
  legacyId,
  indicators: indicatorsSchema,
  announcements,
  buttons: z.array(exportedButton),
})
export type ExportedDemarche = z.infer<typeof exportedDemarche>

/** What an import takes back as it is. */
export const exportedDemarchesSchema = z.array(exportedDemarche)

const buttonDetail = exportedButton.extend({ originsSeen: z.array(seenOrigin) })
export type ButtonDetail = z.infer<typeof buttonDetail>

export const demarcheDetailSchema = exportedDemarche.extend({ buttons: z.array(buttonDetail) })
export type DemarcheDetail = z.infer<typeof demarcheDetailSchema>

export const demarcheDetailsSchema = z.strictObject({ demarches: z.array(demarcheDetailSchema) })

/** The forms that the code of a button has. */
const CODE_NAMES = [
  'script',
  'integrity',
  'full-integrity',
  'dialog',
  'trigger',
  'element',
  'link',
  'mail',
  'demarches-simplifiees',
] as const

const buttonCode = z.strictObject({
  name: z.enum(CODE_NAMES),
  when: z.string().meta({ description: 'When to paste it, in French or English by `Accept-Language`.' }),
  html: z.string(),
  warning: z.string().nullable().meta({ description: 'Why whom it is made for would refuse it.' }),
})
export type ButtonCode = z.infer<typeof buttonCode>
export const buttonCodesSchema = z.strictObject({ codes: z.array(buttonCode) })

/** What a key lets its bearer do. */
export const SCOPES = [
  'registry',
  'votes:import',
  'votes:export',
  'scores',
  'keys',
  'suspects',
  'audit',
  'texts:erase',
  'editions',
  'provisioning',
  'moderation',
  'answers',
  'members',
] as const
export type Scope = (typeof SCOPES)[number]

export const newKeySchema = z.strictObject({
  name: title,
  scopes: z.array(z.enum(SCOPES)).min(1).meta({ uniqueItems: true }),
  expiresAt: instant.optional(),
})
export type NewKey = z.infer<typeof newKeySchema>

const keySummary = z.strictObject({
  id: z.int(),
  name: z.string(),
  scopes: z.array(z.enum(SCOPES)),
  createdAt: instant,
  expiresAt: instant.nullable(),
  demarche: demarcheId.nullable().meta({ description: 'The only one it opens.' }),
})
export type KeySummary = z.infer<typeof keySummary>

export const keysSchema = z.strictObject({ keys: z.array(keySummary) })
export const createdKeySchema = keySummary.extend({
  key: z.string().meta({ description: 'Shown this once: only its hash is kept.' }),
})
export const keyParamsSchema = z.strictObject({ id: z.string().regex(/^[1-9]\d{0,8}$/) })

export const auditQuerySchema = z.strictObject({
  after: z
    .string()
    .regex(/^\d{1,9}$/)
    .default('0'),
})
export const auditSchema = z.strictObject({
  entries: z.array(
    z.strictObject({
      id: z.int(),
      at: instant,
      key: z.strictObject({ id: z.int(), name: z.string() }).nullable(),
      person: z.int().nullable().meta({ description: 'An agent of the pilotage, by number.' }),
      act: z.string().meta({ description: 'Method and route.' }),
      detail: z.strictObject({
        params: z.record(z.string(), z.string()).optional(),
        query: z.record(z.string(), z.string()).optional(),
        body: z.unknown().optional(),
        bodyChars: z.int().optional().meta({ description: 'In the place of a body that is too long.' }),
      }),
    }),
  ),
})

export const demarcheParamsSchema = z.strictObject({ id: z.string().regex(/^[1-9]\d{0,8}$/) })
export const buttonParamsSchema = demarcheParamsSchema.extend({ button: z.string().regex(/^[1-9]\d{0,3}$/) })

const suspectBatch = z.strictObject({
  demarche: demarcheId,
  button: buttonNumber,
  day,
  reason: z.enum(SUSPICIONS),
})

/** What waits for a ruling. Nothing of what the votes say: who rules must not know which way it would move a mark. */
export const suspectsSchema = z.strictObject({
  batches: z.array(suspectBatch.extend({ votes: z.int(), first: instant, last: instant })),
})
export type SuspectsReport = z.infer<typeof suspectsSchema>

export const rulingSchema = suspectBatch.extend({
  decision: z
    .enum(['admit', 'reject'])
    .meta({ description: 'admit: counted again; reject: apart for good.' }),
})
export type Ruling = z.infer<typeof rulingSchema>
export const ruledSchema = z.strictObject({ votes: z.int() })

export const tokenSecretSchema = z.strictObject({
  secret: z.string().meta({ description: 'Shown this once; asking again makes another one.' }),
})

/** What became of votes beside the scores: numbers that are public, whoever decides on them. */
export const trust = z.strictObject({
  verified: z.int(),
  suspect: z.int(),
  admitted: z.int(),
  rejected: z.int(),
})
export type Trust = z.infer<typeof trust>

function publicScore(name: ScoreName) {
  const counts = Object.fromEntries(Object.keys(SCORES[name].weights).map((answer) => [answer, z.int()]))
  return z.strictObject({
    n: z.int(),
    counts: z.strictObject(counts).nullable(),
    mark: z.number().nullable(),
    interval: z.array(z.number()).length(2).nullable(),
    level: z
      .enum(LEVELS)
      .nullable()
      .meta({ description: 'Of the unrounded mark; null where there is none, or it has no levels.' }),
    published: z.boolean(),
    withheld: z.enum(WITHHELD_REASONS).nullable(),
  })
}

const scores = Object.fromEntries(SCORE_NAMES.map((name) => [name, publicScore(name)]))

const audience = z.enum(Object.keys(INDICATORS.audience.options) as IndicatorValue<'audience'>)

const scoredDemarche = z.strictObject({
  id: demarcheId,
  title: z.string(),
  administration: z.string(),
  ministere: z.string(),
  essential: z.boolean(),
  audience: z.array(audience).nullable(),
  participation: z.strictObject({ uses: z.number(), share: z.number().nullable() }).nullable().meta({
    description:
      'Uses over the days that are over, from those of a year; votes ÷ uses. Null where they are not known.',
  }),
  ...scores,
  votes: trust.meta({
    description:
      'Counted votes that came with a token; votes kept apart that wait for a ruling; those counted again; those left out.',
  }),
})

const method = z.string().meta({ description: 'Version of the formulas.' })
const methodUrl = z.string().meta({ description: 'The page that explains them.' })

export const feedSchema = z.strictObject({
  method,
  methodUrl,
  generatedAt: instant,
  window: z.string(),
  from: day,
  to: day,
  publishFrom: z.int(),
  demarches: z.array(scoredDemarche),
})

/** Of a route that takes none: unknown fields are refused there too. */
export const noQuerySchema = z.strictObject({})

/** The forms that scores come in. */
export const FORMATS = ['json', 'ndjson', 'csv'] as const
export type Format = (typeof FORMATS)[number]

const format = z
  .enum(FORMATS)
  .optional()
  .meta({ description: 'For a link that is shared; without it, `Accept` decides.' })

/** Of a route that takes nothing else. */
export const formatQuerySchema = z.strictObject({ format })
export type FormatQuery = z.infer<typeof formatQuerySchema>

/** One value, or several where the parameter is repeated. */
const oneOrMore = <T extends string>(value: z.ZodType<T>) =>
  z
    .union([value, z.array(value).min(1).max(50)])
    .optional()
    .meta({ description: 'As the registry has it; repeated, any of them.' })

export const feedQuerySchema = z.strictObject({
  window: z.string().max(30).default('12m'),
  ministere: oneOrMore(title),
  administration: oneOrMore(title),
  audience: oneOrMore(audience),
  essential: z.enum(['true', 'false']).optional(),
  format,
  withheld: z.literal('show').optional(),
})
export type FeedQuery = z.infer<typeof feedQuerySchema>

/** A schema (Table Schema) of a CSV. */
export const tableSchemaSchema = z.object({
  fields: z.array(z.object({ name: z.string(), type: z.string() })),
})

/** A démarche as anyone reads it beside the feed. */
export const shownDemarcheSchema = scoredDemarche.extend({
  state,
  indicators: shownIndicatorsSchema,
  announcements: announcements.meta({
    description: 'What its porteur says is under way, newest first.',
  }),
})
export const shownDemarchesSchema = z.strictObject({ demarches: z.array(shownDemarcheSchema) })

export const seriesQuerySchema = z.strictObject({
  from: day.optional(),
  to: day.optional(),
  interval: z.enum(INTERVALS).default('month'),
  button: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .optional(),
  format,
  withheld: z.literal('show').optional(),
})
export type SeriesQuery = z.infer<typeof seriesQuerySchema>

export const seriesSchema = z.strictObject({
  method,
  methodUrl,
  demarche: demarcheId,
  button: buttonNumber.nullable(),
  from: day,
  to: day,
  interval: z.enum(INTERVALS),
  publishFrom: z.int(),
  series: z.array(z.strictObject({ from: day, to: day, ...scores })),
})

export const exportQuerySchema = z.strictObject({
  demarche: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .optional(),
})

/** RFC 9457. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
  requestId: z
    .string()
    .optional()
    .meta({ description: 'From 500 on, also as X-Request-Id: what the log knows the request by.' }),
})
export type Problem = z.infer<typeof problemSchema>

/** Why the service takes no vote. */
const unavailableReason = z.enum([
  'disk-full',
  'read-only',
  'disk-error',
  'locked',
  'unreachable',
  'slow',
  'failed',
  'stopping',
])
export type UnavailableReason = z.infer<typeof unavailableReason>

export const healthSchema = z.strictObject({
  status: z.enum(['ok', 'unavailable']),
  /** With `unavailable`: a word for programs, a sentence for people. */
  reason: unavailableReason.optional(),
  detail: z.string().optional(),
})
