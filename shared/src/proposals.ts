import { z } from 'zod'
import { line } from './line-schema.ts'
import { day, demarcheId, instant, title } from './schemas.ts'
import { LOCALES } from './vote.ts'

/** The shapes of what citizens propose: a démarche to follow in the observatory, or one to digitise. */

export const PROPOSAL_KINDS = ['follow', 'digitise'] as const
export type ProposalKind = (typeof PROPOSAL_KINDS)[number]

/** What everyone can follow; before `proposed` it is read by a moderator, and shown to nobody. */
export const PROPOSAL_STATES = ['proposed', 'accepted', 'planned', 'in-progress', 'done', 'refused'] as const
export type ProposalState = (typeof PROPOSAL_STATES)[number]

export const MAX_PROPOSAL_CHARS = 2_000

const text = z.string().max(MAX_PROPOSAL_CHARS)
const note = z.string().min(1).max(MAX_PROPOSAL_CHARS).regex(/\S/)
const number = z.int().min(1).meta({ description: 'What it is known by in public.' })

export const proposalSchema = z.strictObject({
  id: z.uuidv7(),
  kind: z.enum(PROPOSAL_KINDS),
  title,
  administration: title.optional(),
  text: text.optional().meta({ description: 'Why; published once read, personal data taken out.' }),
  evenSo: z.boolean().optional().meta({ description: 'It was shown what is alike, and is not the same.' }),
  locale: z.enum(LOCALES).optional(),
})
export type ProposalInput = z.infer<typeof proposalSchema>

export const proposalReceiptSchema = z.strictObject({ id: z.string(), number })

const step = z.strictObject({
  state: z.enum(PROPOSAL_STATES),
  on: day,
  note: z.string().nullable().meta({ description: 'Of a refusal: its reason.' }),
})

const publicProposal = z.strictObject({
  number,
  kind: z.enum(PROPOSAL_KINDS),
  title: z.string(),
  administration: z.string().nullable(),
  text: z.string().nullable(),
  locale: z.enum(LOCALES).meta({ description: 'The language of the title and the text.' }),
  state: z.enum(PROPOSAL_STATES),
  supports: z.int(),
  demarche: demarcheId.nullable().meta({ description: 'The démarche it has become.' }),
  steps: z.array(step).min(1).meta({ description: 'Oldest first.' }),
})
export type PublicProposal = z.infer<typeof publicProposal>
export const publicProposalsSchema = z.strictObject({ proposals: z.array(publicProposal) })
export const publicProposalSchema = publicProposal

export const proposalParamsSchema = z.strictObject({ number: z.string().regex(/^[1-9]\d{0,8}$/) })
export const supportedSchema = z.strictObject({
  supports: z.int(),
  counted: z.boolean().meta({ description: 'false: this client had supported it today.' }),
})

const anyState = z.enum([...PROPOSAL_STATES, 'waiting', 'unpublished'])
export const proposalsQuerySchema = z.strictObject({ state: anyState.default('waiting') })

/** As a moderator reads it: those that wait, and those that were not published, too. */
const readProposal = publicProposal.extend({
  state: anyState,
  steps: z.array(step),
  at: instant,
})
export const readProposalSchema = readProposal
export const readProposalsSchema = z.strictObject({ proposals: z.array(readProposal) })

export const proposalStepSchema = z.strictObject({
  to: z.enum([...PROPOSAL_STATES, 'unpublished']),
  note: note.optional().meta({ description: 'Public. With refused: required, its reason.' }),
  demarche: demarcheId.optional().meta({ description: 'The démarche it has become.' }),
  title: line(300).optional().meta({ description: 'With proposed: as it is to be read.' }),
  text: text.optional().meta({ description: 'With proposed: what is left of it.' }),
})
export type ProposalStep = z.infer<typeof proposalStepSchema>
