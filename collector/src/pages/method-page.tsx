import type { FastifyInstance } from 'fastify'
import { Method } from './method/Method.tsx'
import { en } from './method/method-en.ts'
import { fr } from './method/method-fr.ts'
import { serveInTwoLanguages } from './two-languages.tsx'

export interface MethodPageOptions {
  /** Answers needed to publish a score. */
  publishFrom: number
  /** Clock, ms. */
  now: () => number
}

/** `/methode`: how a mark is made and how sure it is, for whoever would defend it or doubt it. */
export async function methodPage(
  app: FastifyInstance,
  { publishFrom, now }: MethodPageOptions,
): Promise<void> {
  serveInTwoLanguages(app, '/methode', { fr, en }, (texts, lang) => (
    <Method lang={lang} texts={texts} publishFrom={publishFrom} now={now()} />
  ))
}
