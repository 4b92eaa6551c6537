import type { Usage as Numbers } from '@monavis/shared/usage'
import type { FastifyInstance } from 'fastify'
import { serveInTwoLanguages } from './two-languages.tsx'
import { Usage } from './usage/Usage.tsx'
import { en } from './usage/usage-en.ts'
import { fr } from './usage/usage-fr.ts'

/** `/usage`: how much the service is used, for anyone. */
export async function usagePage(
  app: FastifyInstance,
  { usage }: { usage: () => Promise<Numbers> },
): Promise<void> {
  serveInTwoLanguages(app, '/usage', { fr, en }, async (texts, lang) => {
    const numbers = await usage()
    return <Usage {...{ texts, lang }} usage={numbers} />
  })
}
