import { z } from 'zod'

/** The shape of the use of the service: what everyone may know of the instance. */

const month = z.string().meta({ description: 'A calendar month, Paris time: 2026-11.' })
const votes = z.int().min(0)

/** Counted votes of each month from the first, the current one included, the oldest first. */
export const usageSchema = z.strictObject({
  since: month.nullable().meta({ description: 'Of the first vote of all; null where there is none yet.' }),
  demarches: z.int().meta({ description: 'Public, and not archived.' }),
  buttons: z.int().meta({ description: 'Of those, the open ones.' }),
  votes: z.strictObject({
    total: votes,
    last12Months: votes.meta({ description: 'The current calendar month and the eleven before.' }),
    byMonth: z.array(z.strictObject({ month, votes })),
  }),
  reports: z
    .strictObject({
      received: z.int(),
      answered: z.int(),
      answerDays: z.number().nullable().meta({ description: 'Median days until the first answer.' }),
    })
    .meta({ description: 'Of the last 12 months; but for those that say nothing that could be answered.' }),
  opinions: z
    .strictObject({ published: z.int(), answered: z.int() })
    .meta({ description: 'Public opinions as they stand, and how many of them were answered.' }),
})
export type Usage = z.infer<typeof usageSchema>
