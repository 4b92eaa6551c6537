import { demarcheSchema } from '@monavis/shared/schemas'
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

const { title: name } = demarcheSchema.shape
const email = z.email().max(320)

/** The addresses are those of people: see provisioning-routes.ts. */
export const provisioningSchema = z.strictObject({
  external_id: name,
  demarche_name: name,
  organisation_name: name,
  creator_email: email,
  admin_emails: z.array(email).max(100).default([]),
  integration_type: z.enum(['button', 'link']).default('button'),
})
export type ProvisioningInput = z.infer<typeof provisioningSchema>

export const provisionedSchema = z.strictObject({
  product_id: z.int(),
  form_id: z.int().nullable(),
  button_id: z.int(),
  integration_code: z.string().meta({ description: 'The code to paste; for `link`, the bare address.' }),
  integration_url: z.string(),
  invitations: z.array(z.string()).meta({ description: 'Always empty.' }),
  already_existed: z.boolean(),
  warning: z.string().nullable().meta({ description: 'In French or English by `Accept-Language`.' }),
})

const numbers = <K extends string>(...names: K[]) =>
  z.strictObject(Object.fromEntries(names.map((key) => [key, z.number()])) as Record<K, z.ZodNumber>)

export const statsSchema = z.strictObject({
  result: z.strictObject({
    data: z.strictObject({
      json: z.strictObject({
        data: numbers(
          ...['satisfaction', 'comprehension', 'contact'],
          ...['contact_reachability', 'contact_satisfaction', 'autonomy'],
        ),
        metadata: numbers(
          ...['satisfaction_count', 'comprehension_count', 'contact_count'],
          ...['contactReachability_count', 'contactSatisfaction_count', 'autonomy_count'],
        ),
      }),
    }),
  }),
})

export const openHealthSchema = z.strictObject({ status: z.string() })

export const servicesSchema = z.strictObject({
  data: z.array(
    z.strictObject({
      id: z.int(),
      title: z.string(),
      entity: z.string(),
      forms: z.array(z.strictObject({ id: z.int(), title: z.string() })),
    }),
  ),
})

/** A question, and how often each of its options was chosen; `children` are such questions again. */
const category = z.strictObject({
  category: z.string(),
  label: z.string(),
  number_hits: z.array(
    z.strictObject({
      intention: z.string(),
      label: z.string(),
      count: z.int(),
      children: z
        .array(z.looseObject({ category: z.string(), label: z.string() }))
        .optional()
        .meta({ description: 'In the shape of `data`.' }),
    }),
  ),
})

export const statisticsSchema = z.strictObject({
  data: z.array(
    z.strictObject({
      product_id: z.string(),
      product_name: z.string(),
      forms: z.array(
        z.strictObject({
          form_id: z.string(),
          form_name: z.string(),
          intervals: z.array(
            z.strictObject({ date: z.string(), length_interval: z.string(), data: z.array(category) }),
          ),
        }),
      ),
    }),
  ),
})

const formIds = z.array(z.int())
export const top250ReportSchema = z.strictObject({
  result: z.strictObject({
    new_top250_forms: formIds,
    already_top250_forms: formIds,
    down_top250_forms: formIds,
  }),
})
