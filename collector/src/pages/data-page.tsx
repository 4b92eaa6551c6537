import type { FastifyInstance } from 'fastify'
import { DATA_PAGE } from '../opendata/addresses.ts'
import { Data } from './data/Data.tsx'
import { en } from './data/data-en.ts'
import { fr } from './data/data-fr.ts'
import { serveInTwoLanguages } from './two-languages.tsx'

/** `/data`: the open data, for whoever would take them away. @param publicUrl where people reach the service */
export async function dataPage(app: FastifyInstance, { publicUrl }: { publicUrl: string }): Promise<void> {
  serveInTwoLanguages(app, DATA_PAGE, { fr, en }, (texts) => <Data texts={texts} publicUrl={publicUrl} />)
}
