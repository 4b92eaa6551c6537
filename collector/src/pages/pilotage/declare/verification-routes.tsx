import formbody from '@fastify/formbody'
import type { FastifyError, FastifyInstance } from 'fastify'
import { requestSchema } from '../../../http/json-schema.ts'
import { languageOf } from '../../../http/language.ts'
import { addVary } from '../../../http/vary.ts'
import type { PageChecks } from '../../../pilotage/declare/page-checks.ts'
import { readFormBody } from '../../form-body.ts'
import { renderPage } from '../../Layout.tsx'
import { describeRefusal, html, MAX_FORM_BYTES, noStore } from '../../refusals.ts'
import { refusalPage } from '../../vote-pages.tsx'
import { type SeenForm, seenFormSchema } from './declare-forms.ts'
import { DECLARE_TEXTS } from './declare-texts.ts'

/**
 * Where the script of a page that is being checked tells what it sees: from any site, without a cookie, under a token
 * that the porteur alone was given. Where that page forbids it to send anything, its browser comes here itself: it is
 * told to go back.
 */
export async function verificationRoutes(
  app: FastifyInstance,
  { checks }: { checks: PageChecks },
): Promise<void> {
  await app.register(formbody, { bodyLimit: MAX_FORM_BYTES, parser: readFormBody })
  app.addHook('onRequest', async (_request, reply) => addVary(reply, 'Accept-Language'))
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const { name } = describeRefusal(app, request, reply, error)
    return html(reply, refusalPage(name, languageOf(request)))
  })
  app.post<{ Params: { check: string }; Body: SeenForm }>(
    '/verification/:check',
    { schema: { hide: true, body: requestSchema(seenFormSchema) } },
    async (request, reply) => {
      const { demarche, button, origin, script, link, image, blocked } = request.body
      const isKnown = checks.tell(request.params.check, {
        demarche: Number(demarche),
        button: Number(button) || undefined,
        origin,
        script,
        hasLink: link === '1',
        hasImage: image === '1',
        blocked: blocked.split(',').filter(Boolean),
      })
      const lang = languageOf(request)
      const { title, say, over } = DECLARE_TEXTS[lang].verified
      const page = renderPage({
        lang,
        title,
        children: isKnown ? (
          <>
            <h1>{title}</h1>
            <p>{say}</p>
          </>
        ) : (
          <h1>{over}</h1>
        ),
      })
      return noStore(isKnown ? reply : reply.code(404), page)
    },
  )
}
