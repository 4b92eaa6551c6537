import { z } from 'zod'

/** What the observatory's importer puts into `input`. What else it carries there is let be, as it always was. */
export const statsInputSchema = z.looseObject({
  json: z.looseObject({
    product_id: z.int(),
    form_id: z.int().nullish(),
    start_date: z.string(),
    end_date: z.string(),
  }),
})
export type StatsInput = z.infer<typeof statsInputSchema>

const ids = z.array(z.int()).default([])

/** An empty list, or none, means all. */
export const statistiquesSchema = z.strictObject({
  start_date: z.string(),
  end_date: z.string(),
  /** Codes of questions that are asked no more are no mistake: they have no answers. */
  field_codes: z.array(z.string()).default([]),
  product_ids: ids,
  form_ids: ids,
  interval: z.enum(['day', 'week', 'month', 'year', 'none']).default('none'),
})
export type StatistiquesInput = z.infer<typeof statistiquesSchema>

/** The whole list, each time. */
export const top250Schema = z.strictObject({ form_ids: z.array(z.int()) })
export type Top250Input = z.infer<typeof top250Schema>
