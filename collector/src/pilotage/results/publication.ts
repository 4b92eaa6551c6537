import { parisDay, rollingWindow } from '@monavis/shared/period'
import type { EditionContent, FrozenScore } from '../../editions/content.ts'
import type { EditionDesk } from '../../editions/edition-desk.ts'
import { remember } from '../../editions/remembered.ts'
import { publishedAt } from '../../editions/steps.ts'
import type { RegisteredDemarche } from '../../registry/registry.ts'
import { sumCounts } from '../../store/counts.ts'
import { type EditionRecord, readEditionContent } from '../../store/editions.ts'
import type { Store } from '../../store/store.ts'

/** Why the mark of a démarche is not shown to everybody. */
export type Unpublished = 'not-public' | 'archived' | 'too-few-answers'

/** What everybody can read of a démarche now, and what the last edition says of it. */
export interface PublicationState {
  /** Empty: its mark is published. */
  reasons: Unpublished[]
  /** Answers over the last twelve months, which the mark that is published rests on. */
  n: number
  publishFrom: number
  /** The last that is published; undefined where none is. */
  edition: LastEdition | undefined
}

export interface LastEdition {
  edition: string
  publishedAt: Date
  /** Over its year; undefined: the démarche is not in it. */
  satisfaction: FrozenScore | undefined
}

export interface PublicationParts {
  store: Store
  editions: EditionDesk
  publishFrom: number
  /** Clock, ms. */
  now: () => number
}

/** Tells what is published of a démarche, and why or why not. */
export function createPublicationReader({ store, editions, publishFrom, now }: PublicationParts) {
  // Some megabytes, read once an edition: what it says never changes.
  const marks = remember<ReadonlyMap<number, FrozenScore>>(1)

  return async (demarche: RegisteredDemarche): Promise<PublicationState> => {
    const { id, public: isPublic, state } = demarche
    const period = rollingWindow(12, parisDay(now()))
    const answers = { n: ['satisfaction_1', 'satisfaction_2', 'satisfaction_3'] }
    const n = (await sumCounts(store.db, period, answers, { demarche: id })).get(id)?.n ?? 0
    const reasons: Unpublished[] = []
    if (!isPublic) reasons.push('not-public')
    if (state === 'archived') reasons.push('archived')
    if (n < publishFrom) reasons.push('too-few-answers')
    const [record] = editions.published()
    return { reasons, n, publishFrom, edition: record && (await lastEdition(record, id)) }
  }

  async function lastEdition(record: EditionRecord, id: number): Promise<LastEdition> {
    const { edition, revision } = record
    const byDemarche = await marks.get(`${edition}/${revision}`, async () => marksOf(record))
    return { edition, publishedAt: publishedAt(record), satisfaction: byDemarche.get(id) }
  }

  async function marksOf(record: EditionRecord): Promise<ReadonlyMap<number, FrozenScore>> {
    const body = await readEditionContent(store.db, record)
    const { demarches } = JSON.parse(body.toString()) as EditionContent
    return new Map(demarches.map(({ id, year }) => [id, year.satisfaction]))
  }
}
