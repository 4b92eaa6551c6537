import { z } from 'zod'
import { LEVELS } from './level.ts'
import { line } from './line-schema.ts'
import { day, demarcheId, instant, title, trust } from './schemas.ts'
import { SCORE_NAMES, SCORES, type ScoreName, WITHHELD_REASONS } from './score.ts'

/** The shapes of editions: what was frozen of a quarter, how it came to be published, and what changed since. */

const quarter = z
  .string()
  .regex(/^(19[7-9]\d|[2-9]\d{3})-T[1-4]$/)
  .meta({ description: 'A calendar quarter, 2026-T3.' })
const revision = z.int().min(1).max(9999)
/** Several lines of words; no control character but their ends, none that turns the direction of a text. */
const words = (maxChars: number) =>
  z
    .string()
    .max(maxChars)
    .regex(/^(?!\s*$)(?:\r?\n|[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069])*$/u)
const reason = words(2_000)
const note = words(300).meta({
  description: 'What readers must know of an imported edition: that it is made up, rebuilt from a table…',
})
const sha256 = z.string().meta({
  description: 'SHA-256, in hexadecimal, of the bytes of `/api/v1/editions/<edition>/<revision>` as JSON.',
})

export const editionParamsSchema = z.strictObject({ edition: quarter })
export const revisionParamsSchema = editionParamsSchema.extend({
  revision: z.string().regex(/^[1-9]\d{0,3}$/),
})
export const newEditionSchema = z.strictObject({ edition: quarter })

export const stepSchema = z.strictObject({
  to: z.enum(['draft', 'review', 'embargo']).meta({
    description: 'draft freezes the content anew; embargo, while under embargo, moves its end.',
  }),
  until: instant.optional().meta({ description: 'With embargo: when it is published, by itself.' }),
})
export type Step = z.infer<typeof stepSchema>

export const remarkSchema = z.strictObject({ ministere: title, text: words(10_000) })
export type Remark = z.infer<typeof remarkSchema>

export const correctionSchema = z.strictObject({ reason })
export type Correction = z.infer<typeof correctionSchema>

/** What of a revision is known to those who make it. */
const editionState = z.strictObject({
  edition: quarter,
  revision,
  origin: z.enum(['collector', 'imported']),
  reason: reason.nullable(),
  state: z.enum(['draft', 'review', 'embargo', 'published']),
  embargoUntil: instant.nullable(),
  frozenAt: instant,
  method: z.string().nullable(),
  digest: sha256,
})
export const editionStatesSchema = z.strictObject({ editions: z.array(editionState) })
export type EditionStatus = z.infer<typeof editionState>
export const editionDetailSchema = editionState.extend({
  remarks: z.array(remarkSchema.extend({ revision, at: instant })),
})

const published = z.strictObject({
  edition: quarter,
  revision,
  origin: z.enum(['collector', 'imported']),
  publishedAt: instant,
  digest: sha256,
  method: z.string().nullable(),
  reason: reason.nullable().meta({ description: 'Why it corrects the revision before.' }),
  note: note.nullable(),
})
export const publishedEditionsSchema = z.strictObject({ editions: z.array(published) })
export type PublishedEdition = z.infer<typeof published>

/** As the feed has it; an imported one may lack everything but its mark. */
function frozenScore(name: ScoreName) {
  const counts = Object.fromEntries(Object.keys(SCORES[name].weights).map((answer) => [answer, z.int()]))
  return z.strictObject({
    n: z.int().nullable(),
    counts: z.strictObject(counts).nullable(),
    mark: z.number().nullable(),
    interval: z.array(z.number()).length(2).nullable(),
    level: z.enum(LEVELS).nullable(),
    published: z.boolean(),
    withheld: z.enum(WITHHELD_REASONS).nullable(),
  })
}
const frozenScores = z.strictObject({
  ...Object.fromEntries(SCORE_NAMES.map((name) => [name, frozenScore(name)])),
  votes: trust.nullable(),
})
const period = z.strictObject({ from: day, to: day })

/** Counts of a share by why a démarche is in it, or left out of it. */
const share = z.strictObject({
  name: z.string(),
  of: z.enum(['essential', 'all']),
  total: z.int(),
  numerator: z.int(),
  denominator: z.int().meta({ description: 'Those of which it is known; all others are left out.' }),
  share: z.number().nullable(),
  withheld: z.int().meta({ description: 'Left out: too few answers to publish a mark.' }),
  unequipped: z.int().meta({ description: 'Left out: no answer, and no open button or never a vote.' }),
  missing: z.int().meta({ description: 'Left out: nothing known, for another reason.' }),
})

export const editionSchema = z.strictObject({
  edition: quarter,
  revision,
  origin: z.enum(['collector', 'imported']),
  reason: reason.nullable(),
  note: note.optional(),
  method: z.string().nullable(),
  frozenAt: instant,
  publishFrom: z.int().nullable(),
  year: period.meta({ description: 'The 12 months that end with the quarter: the published mark.' }),
  quarter: period,
  shares: z.array(share),
  demarches: z.array(
    z
      .looseObject({
        id: demarcheId,
        title: z.string(),
        administration: z.string(),
        ministere: z.string(),
        essential: z.boolean(),
        equipped: z.boolean().nullable(),
        year: frozenScores,
        quarter: frozenScores,
      })
      .meta({ description: 'And whatever else the registry said of it that day.' }),
  ),
})

/** What is known of one score of a past edition: a mark alone, a number alone, or all that it was made of. */
function importedScore(name: ScoreName) {
  const { range, weights } = SCORES[name]
  const counts = Object.fromEntries(
    Object.keys(weights).map((answer) => [answer, z.int().min(0).max(1_000_000_000)]),
  )
  return z.strictObject({
    n: z.int().min(0).max(1_000_000_000).optional(),
    counts: z.strictObject(counts).optional(),
    mark: z.number().min(0).max(range).optional(),
  })
}
const importedScores = z
  .strictObject(Object.fromEntries(SCORE_NAMES.map((name) => [name, importedScore(name).optional()])))
  .default({})

/** No column that a CSV has of its own, nor one that comes of another indicator or of a score: those have `_`. */
const indicatorName = z
  .string()
  .regex(
    /^(?!(?:edition|revision|id|title|administration|ministere|essential|state|equipped)$)[A-Za-z][A-Za-z0-9]{0,59}$/,
  )
const importedIndicator = z.strictObject({
  value: z.union([line(300), z.number(), z.boolean(), z.array(line(300)).max(100)]),
  source: line(300).nullable().default(null),
  date: day.nullable().default(null),
  status: z.enum(['declared', 'verified']).nullable().default(null),
})

export const importedEditionSchema = z.strictObject({
  edition: quarter,
  revision: revision.default(1),
  reason: reason.optional().meta({ description: 'From revision 2 on: why it corrects the one before.' }),
  note: note.optional(),
  publishedAt: instant,
  method: line(20).nullable().default(null),
  publishFrom: z.int().min(1).max(1_000_000).nullable().default(null),
  demarches: z
    .array(
      z.strictObject({
        id: demarcheId,
        title,
        administration: title,
        ministere: title,
        essential: z.boolean().default(false),
        indicators: z.record(indicatorName, importedIndicator).default({}),
        year: importedScores,
        quarter: importedScores,
      }),
    )
    .min(1)
    .max(10_000),
})
export type ImportedEdition = z.infer<typeof importedEditionSchema>
export const importedReportSchema = z.strictObject({
  imported: z.boolean().meta({ description: 'false: it was in already, byte for byte.' }),
  edition: editionState,
})

export const differenceQuerySchema = z.strictObject({
  with: quarter.optional().meta({ description: 'Without it: the published edition before.' }),
})

const named = z.strictObject({
  id: demarcheId,
  title: z.string(),
  ministere: z.string(),
  essential: z.boolean(),
})
const mark = z.number().nullable()
const compared = named.extend({
  year: z.strictObject({
    before: mark,
    after: mark,
    difference: mark,
    levelBefore: z.enum(LEVELS).nullable(),
    levelAfter: z.enum(LEVELS).nullable(),
  }),
  quarter: z.strictObject({
    before: z.strictObject({ n: z.int().nullable(), mark }),
    after: z.strictObject({ n: z.int().nullable(), mark }),
    difference: mark,
    p: z.number().nullable(),
    adjustedP: z.number().nullable(),
  }),
  verdict: z.enum(['rose', 'fell', 'steady']).nullable().meta({
    description: 'A move where adjustedP is at most 0.05; null where the quarters cannot be compared.',
  }),
  notComparable: z.enum(['withheld', 'without-counts', 'other-method']).nullable(),
})
export type ComparedDemarche = z.infer<typeof compared>

export const differenceSchema = z.strictObject({
  edition: quarter,
  revision,
  with: z.strictObject({ edition: quarter, revision }),
  test: z.strictObject({
    name: z.string(),
    on: z.string(),
    adjustment: z.string(),
    level: z.number(),
    tested: z.int(),
  }),
  rose: z.array(demarcheId),
  fell: z.array(demarcheId),
  movedLevel: z
    .array(demarcheId)
    .meta({ description: 'Of the published mark, whether or not it is a move.' }),
  entered: z.array(named),
  left: z.array(named),
  demarches: z.array(compared),
})
export type EditionDifference = z.infer<typeof differenceSchema>
