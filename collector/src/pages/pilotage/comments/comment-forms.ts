import { z } from 'zod'
import { requestSchema } from '../../../http/json-schema.ts'

/** The comment of an address, by its vote. */
export const commentParams = requestSchema(z.object({ demarche: z.string(), vote: z.uuidv7() }))
export const labelParams = requestSchema(
  z.object({ demarche: z.string(), label: z.string().regex(/^[1-9]\d{0,8}$/) }),
)

/** The comments of a page, as one field: a form posts one value a name. */
export const seenForm = requestSchema(
  z.strictObject({ ids: z.string().regex(/^[1-9]\d{0,15}( [1-9]\d{0,15}){0,99}$/) }),
)
/** What is typed may be wrong, and is then told so. */
export const labelForm = requestSchema(z.strictObject({ nom: z.string() }))
/** Each label that is ticked. */
export const labelsForm = requestSchema(
  z.record(z.string().regex(/^etiquette_[1-9]\d{0,8}$/), z.literal('1')),
)
export const maskForm = requestSchema(
  z.strictObject({
    champ: z.enum(['comment', 'contact_tried_verbatim']),
    texte_comment: z.string().optional(),
    texte_contact_tried_verbatim: z.string().optional(),
  }),
)
export const publicationForm = requestSchema(z.strictObject({ reponse: z.string() }))
/** A button by itself. */
export const emptyForm = requestSchema(z.strictObject({}))
