import type { FastifyInstance } from 'fastify'
import { requestSchema, responseSchema } from '../http/json-schema.ts'
import { languageOf } from '../http/language.ts'
import { buttonAddress, buttonCodes, type WidgetScripts } from '../registry/button-codes.ts'
import type { Keyring } from '../registry/keyring.ts'
import type { Registry } from '../registry/registry.ts'
import { type ProvisioningInput, provisionedSchema, provisioningSchema } from './schemas.ts'

export interface ProvisioningRoutesOptions {
  keyring: Keyring
  registry: Registry
  /** Origin of the service. */
  publicUrl: string
  scripts: WidgetScripts
}

/**
 * What demarches-simplifiees asks for when an administration makes a démarche there: one here, with its button and
 * the code to show at its end. Addresses of people are read, and kept nowhere: there is nobody's account yet that
 * they could open.
 */
export async function provisioningRoutes(
  app: FastifyInstance,
  { keyring, registry, publicUrl, scripts }: ProvisioningRoutesOptions,
): Promise<void> {
  app.post<{ Body: ProvisioningInput }>(
    '/api/open-api/demarches-numeriques/services',
    {
      schema: {
        summary: 'Makes a démarche, once for each external id',
        description:
          'Not public until an administrator has seen it. `creator_email` and `admin_emails` must be addresses; none is stored, nobody is invited. `warning` says why demarches-simplifiees would refuse the code.',
        security: [{ key: [] }],
        body: requestSchema(provisioningSchema),
        response: { 200: responseSchema(provisionedSchema) },
      },
      onRequest: keyring.requires('provisioning'),
      // Its body holds addresses.
      config: { isAudited: 'without-body' },
    },
    async (request) => {
      const { external_id, demarche_name, organisation_name, integration_type } = request.body
      const { demarche, isNew } = await registry.provision(external_id, {
        title: demarche_name,
        administration: organisation_name,
      })
      const [button] = demarche.buttons
      if (!button) throw new Error(`démarche ${demarche.id} has no button`)
      const subject = { publicUrl, demarche: demarche.id, button: button.number, scripts }
      const code = buttonCodes(subject, languageOf(request)).find(
        ({ name }) => name === 'demarches-simplifiees',
      )
      const url = buttonAddress(subject)
      return {
        product_id: demarche.id,
        form_id: button.formId,
        button_id: button.number,
        integration_code: integration_type === 'link' ? url : code?.html,
        integration_url: url,
        invitations: [],
        already_existed: !isNew,
        warning: code?.warning ?? null,
      }
    },
  )
}
