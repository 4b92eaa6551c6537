import { z } from 'zod'
import { LANGUAGES } from '../../../http/language.ts'

/** Texts of any length: what is wrong is told so, and given back. */
const text = z.string().optional()

/** Every page may be asked for in a language. */
const query = z.strictObject({ lang: z.enum(LANGUAGES).optional() })
export const plainQuerySchema = query
export const pageQuerySchema = query.extend({ page: text })
export const searchQuerySchema = pageQuerySchema.extend({ q: text })
export const codeQuerySchema = query.extend({ bouton: text })

export const emptyFormSchema = z.strictObject({})
export const demarcheFormSchema = z.strictObject({
  title: text,
  administration: text,
  ministere: text,
  evenSo: z.literal('1').optional(),
})
export type DemarcheForm = z.infer<typeof demarcheFormSchema>

export const buttonTitleFormSchema = z.strictObject({ title: text })
export const renameFormSchema = z.strictObject({ rename: text })
export const buttonStateFormSchema = z.strictObject({ closed: z.enum(['0', '1']) })
export const originFormSchema = z.strictObject({ origin: text })
export const checkFormSchema = z.strictObject({ page: text })

/** What the script of a page tells of it: a form too, where the page forbids to send it otherwise. */
export const seenFormSchema = z.strictObject({
  demarche: z.string().regex(/^[1-9]\d{0,8}$/),
  button: z.string().regex(/^([1-9]\d{0,3})?$/),
  origin: z.string().max(300),
  script: z.string().max(500),
  link: z.enum(['0', '1']),
  image: z.enum(['0', '1']),
  blocked: z.string().max(300),
})
export type SeenForm = z.infer<typeof seenFormSchema>
