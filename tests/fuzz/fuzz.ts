import fc from 'fast-check'
import { type Attempt, createAttempts } from './attempts.ts'
import { readOperations } from './contract.ts'
import { type Answer, bytesOf, exchange, isWhole } from './exchange.ts'
import { faultOf } from './judge.ts'
import { KNOWN_ID, KNOWN_TOKEN } from './nasty.ts'
import { faultsInDatabase } from './recount.ts'
import { ADMIN_KEY, type Service, startService } from './service.ts'

/** Requests under way at once. */
const BURST = 16
export interface FuzzReport {
  /** Answers by status; `none`: closed without a word. */
  byStatus: Record<string, number>
  /** Votes in the database at the end, erased ones included. */
  votes: number
  peakBytes: number | undefined
}

/**
 * Sends generated requests to a real collector, judges every answer, then looks for what they left in its database.
 * @param requests rounded up to whole bursts
 * @param seed the same one sends the same requests
 * @throws {Error} at what must never happen, with the smallest burst that brings it about
 */
export async function fuzz(databaseUrl: string, requests: number, seed: number): Promise<FuzzReport> {
  const service = await startService(databaseUrl)
  try {
    await declareDemarches(service)
    const byStatus: Record<string, number> = {}
    const attempts = createAttempts(await readOperations(service.url), ADMIN_KEY)
    const send = createSender(service, (status) => {
      byStatus[status] = (byStatus[status] ?? 0) + 1
    })
    await fc.assert(
      fc.asyncProperty(fc.array(attempts, { minLength: BURST, maxLength: BURST }), async (burst) => {
        const faults = (await Promise.all(burst.map(send))).filter((fault) => fault !== undefined)
        if (!service.isAlive()) faults.push('the process has ended')
        faults.push(...service.faults.splice(0))
        if (faults.length > 0) throw new Error(faults.join('\n'))
      }),
      { numRuns: Math.ceil(requests / BURST), seed },
    )
    const ready = await fetch(`${service.url}/readyz`)
    if (!ready.ok) throw new Error(`not ready any more: ${ready.status}`)
    const peakBytes = await service.peakBytes()
    const code = await service.stop()
    if (code !== 0) throw new Error(`it ended with code ${code}`)
    const { faults, votes } = await faultsInDatabase(databaseUrl)
    if (faults.length > 0)
      throw new Error(`${faults.length} faults in the database:\n${faults.slice(0, 20).join('\n')}`)
    return { byStatus, votes, peakBytes }
  } finally {
    if (service.isAlive()) await service.stop()
  }
}

/** Five démarches; number 6, which requests name too, is unknown. */
async function declareDemarches({ url }: Service): Promise<void> {
  const demarches = [1, 2, 3, 4, 5].map((id) => ({
    id,
    title: `Démarche ${id}`,
    administration: 'A',
    ministere: 'M',
  }))
  const response = await fetch(`${url}/api/v1/admin/demarches/import`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify(demarches),
  })
  if (!response.ok) throw new Error(await response.text())
}

/** @returns sends an attempt, and says what is wrong with its answer */
function createSender({ port }: Service, count: (status: string) => void) {
  /** Receipts of the last votes taken, for the requests that speak of one. */
  const receipts: { id: string; editToken: string }[] = []
  return async (attempt: Attempt): Promise<string | undefined> => {
    const receipt = receipts[attempt.target.length % Math.max(receipts.length, 1)]
    const real = receipt ? withReceipt(attempt, receipt) : attempt
    const answer = await exchange(port, bytesOf(real), !isWhole(real))
    count(String(answer?.status ?? 'none'))
    if (answer?.status === 201 && attempt.target === '/api/v1/votes') remember(answer)
    const fault = faultOf(real, answer)
    return fault && `${fault} to ${JSON.stringify(real).slice(0, 2_000)}`
  }

  function remember({ body }: Answer): void {
    receipts.push(JSON.parse(body))
    if (receipts.length > 20) receipts.shift()
  }
}

function withReceipt(attempt: Attempt, { id, editToken }: { id: string; editToken: string }): Attempt {
  const fill = (text: string) => text.replaceAll(KNOWN_ID, id).replaceAll(KNOWN_TOKEN, editToken)
  return {
    ...attempt,
    target: fill(attempt.target),
    headers: attempt.headers.map(([name, value]) => [name, fill(value)]),
    body: attempt.body === undefined ? undefined : fill(attempt.body),
  }
}
