import { setTimeout } from 'node:timers/promises'
import type { EditionStatus } from '@monavis/shared/editions'
import { monthOf, parisDay } from '@monavis/shared/period'
import { callAdmin, sendAdmin, type Target } from '../replay/client.ts'

/** From so long after its end on, the collector freezes a quarter. */
const SETTLING_MS = 48 * 3_600_000
/** An embargo ends in the future: the request must get there before. */
const EMBARGO_MS = 2_000
const POLL_MS = 100

/** The last quarter that the collector may freeze: `2026-T3`. @param now ms */
export function lastClosedQuarter(now: number): string {
  const quarter = Math.floor(monthOf(parisDay(now - SETTLING_MS)) / 3) - 1
  return `${Math.floor(quarter / 4)}-T${(quarter % 4) + 1}`
}

/** Whether the collector has published an edition of its own. */
export async function hasOwnEdition(target: Target): Promise<boolean> {
  const editions = await readEditions(target)
  return editions.some(({ origin, state }) => origin === 'collector' && state === 'published')
}

/**
 * Publishes the edition of a quarter by the steps that an administrator takes: draft, review, embargo. Takes up where
 * an interrupted start has left it.
 */
export async function publishEdition(target: Target, edition: string): Promise<void> {
  const path = `/api/v1/admin/editions/${edition}`
  const known = (await readEditions(target)).find((one) => one.edition === edition)
  const step = (body: object) => sendAdmin(target, `${path}/steps`, body) as Promise<EditionStatus>
  let status = known ?? ((await sendAdmin(target, '/api/v1/admin/editions', { edition })) as EditionStatus)
  if (status.state === 'draft') status = await step({ to: 'review' })
  if (status.state === 'review') {
    status = await step({ to: 'embargo', until: new Date(Date.now() + EMBARGO_MS).toISOString() })
  }
  while (status.state !== 'published') {
    await setTimeout(POLL_MS)
    status = (await callAdmin(target, path)) as EditionStatus
  }
}

async function readEditions(target: Target): Promise<EditionStatus[]> {
  const { editions } = (await callAdmin(target, '/api/v1/admin/editions')) as { editions: EditionStatus[] }
  return editions
}
