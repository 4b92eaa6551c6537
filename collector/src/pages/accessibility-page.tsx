import type { FastifyInstance } from 'fastify'
import { Declaration } from './accessibility/Declaration.tsx'
import { en } from './accessibility/declaration-en.ts'
import { fr } from './accessibility/declaration-fr.ts'
import { serveInTwoLanguages } from './two-languages.tsx'

/** `/accessibilite`: who can use the service, and who cannot yet; French law asks for it. */
export async function accessibilityPage(app: FastifyInstance): Promise<void> {
  serveInTwoLanguages(app, '/accessibilite', { fr, en }, (texts, lang) => (
    <Declaration lang={lang} texts={texts} />
  ))
}
