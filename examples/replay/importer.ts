import type { Target } from './client.ts'
import type { FeedDemarche } from './compare.ts'
import type { Recorded } from './recorded.ts'

const DAY_MS = 86_400_000

/** Six marks and their counts, in the mixed casing of the observatory's nightly importer. */
interface ImporterStats {
  data: Record<
    'satisfaction' | 'comprehension' | 'contact_reachability' | 'contact_satisfaction' | 'autonomy',
    number
  >
  metadata: Record<
    | 'satisfaction_count'
    | 'comprehension_count'
    | 'contactReachability_count'
    | 'contactSatisfaction_count'
    | 'autonomy_count',
    number
  >
}

/**
 * Asks what the observatory's importer of today asks for, démarche by démarche and without a key: its bounds are
 * the first and the last instant of days in UTC, in epoch milliseconds written as text.
 * @param days `2026-03-02`, both included
 */
export async function readImporterStats(
  { url }: Target,
  recorded: readonly Recorded[],
  days: { from: string; to: string },
): Promise<FeedDemarche[]> {
  const bounds = {
    start_date: String(Date.parse(days.from)),
    end_date: String(Date.parse(days.to) + DAY_MS - 1),
  }
  const all: FeedDemarche[] = []
  for (const { demarche } of recorded) {
    const input = JSON.stringify({ json: { product_id: demarche, ...bounds } })
    const response = await fetch(
      `${url}/api/trpc/answer.getObservatoireStats?input=${encodeURIComponent(input)}`,
    )
    if (!response.ok) throw new Error(`démarche ${demarche}: ${response.status} ${await response.text()}`)
    const answer = (await response.json()) as { result: { data: { json: ImporterStats } } }
    const { data, metadata } = answer.result.data.json
    all.push({
      id: demarche,
      satisfaction: { n: metadata.satisfaction_count, mark: data.satisfaction },
      comprehension: { n: metadata.comprehension_count, mark: data.comprehension },
      contact_reachability: { n: metadata.contactReachability_count, mark: data.contact_reachability },
      contact_satisfaction: { n: metadata.contactSatisfaction_count, mark: data.contact_satisfaction },
      autonomy: { n: metadata.autonomy_count, mark: data.autonomy },
    })
  }
  return all
}
