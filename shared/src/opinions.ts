import { z } from 'zod'
import { SATISFACTION, type Satisfaction } from './questionnaire.ts'
import { demarcheId, instant } from './schemas.ts'
import { LOCALES } from './vote.ts'

/** The shapes of opinions given from the observatory: what a person says of a démarche, to be read by others. */

/** Whether the démarche was gone through to its end. Who has given up counts as such, outside the marks. */
export const OUTCOMES = ['done', 'given-up'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Characters of an opinion, of an answer to it. */
export const MAX_OPINION_CHARS = 2_000

/** waiting: nobody has read it; refused: it is told to nobody. */
export const OPINION_STATES = ['waiting', 'published', 'refused'] as const
export type OpinionState = (typeof OPINION_STATES)[number]

const satisfaction = z.literal(Object.keys(SATISFACTION).map(Number) as Satisfaction[])
const text = z.string().max(MAX_OPINION_CHARS)
const someText = text.regex(/\S/)
const month = z
  .string()
  .meta({ description: 'The month it was given, 2026-11: no finer, it tells less of who.' })
const locale = z.enum(LOCALES).meta({ description: 'The language of the text.' })
const number = z.int().min(1).meta({ description: 'What it is known by in public.' })

export const opinionSchema = z.strictObject({
  id: z.uuidv7(),
  demarche: demarcheId,
  outcome: z.enum(OUTCOMES),
  satisfaction,
  text: text.optional().meta({ description: 'To be published once read, personal data taken out.' }),
  locale: z.enum(LOCALES).optional(),
})
export type OpinionInput = z.infer<typeof opinionSchema>

const answer = z.strictObject({ text: z.string(), month })

const publicOpinion = z.strictObject({
  number,
  month,
  outcome: z.enum(OUTCOMES),
  satisfaction,
  text: z.string(),
  locale,
  answer: answer.nullable(),
})
export type PublicOpinion = z.infer<typeof publicOpinion>

/** Of each démarche that has any, the newest published opinions first; at most 50 a démarche. */
export const publicOpinionsSchema = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  demarches: z.array(
    z.strictObject({
      id: demarcheId,
      givenUp: z.int().meta({ description: 'People who said, from–to, that they gave up before the end.' }),
      opinions: z.array(publicOpinion),
    }),
  ),
})

/** The answer to an opinion. */
export const opinionReceiptSchema = z.strictObject({
  id: z.string(),
  editToken: z.string().meta({ description: 'Takes the opinion back, and its vote.' }),
  counted: z.boolean().meta({
    description: 'Whether it counts in the marks: gone through to the end, and the démarche takes votes.',
  }),
})
export type OpinionReceipt = z.infer<typeof opinionReceiptSchema>

export const opinionNumberParamsSchema = z.strictObject({ number: z.string().regex(/^[1-9]\d{0,8}$/) })
export const opinionsQuerySchema = z.strictObject({ state: z.enum(OPINION_STATES).default('waiting') })

/** As a moderator reads it. */
const readOpinion = publicOpinion.extend({
  demarche: demarcheId,
  state: z.enum(OPINION_STATES),
  reason: z.string().nullable().meta({ description: 'Why it was refused.' }),
  at: instant,
})
export const readOpinionsSchema = z.strictObject({ opinions: z.array(readOpinion) })
export type ReadOpinion = z.infer<typeof readOpinion>

export const opinionDecisionSchema = z.strictObject({
  decision: z.enum(['publish', 'refuse']),
  text: someText.optional().meta({ description: 'To publish a part of it: what is left of the text.' }),
  reason: z.string().min(1).max(300).optional().meta({ description: 'With refuse: why.' }),
})
export type OpinionDecision = z.infer<typeof opinionDecisionSchema>

export const opinionAnswerSchema = z.strictObject({ text: someText })
