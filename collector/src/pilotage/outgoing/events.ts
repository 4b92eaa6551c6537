import { isoDay } from '@monavis/shared/period'
import { ALERTS } from '../../store/watches.ts'
import { type Raised, SILENT_DAYS, samplesAt } from './alerts.ts'
import { type Smileys, satisfactionOf } from './satisfaction-of.ts'

/** What a webhook may be told. */
export const EVENTS = ['votes.counted', ...ALERTS] as const
export type Event = (typeof EVENTS)[number]

/** A message as Standard Webhooks has it. @param at ms */
export function messageOf(type: Event | 'test', at: number, data: object): string {
  return JSON.stringify({ type, timestamp: new Date(at).toISOString(), data })
}

/** What has been counted since the last message; what was taken back counts against it. Undefined: nothing. */
export function countedSince(told: Readonly<Record<string, number>>, total: Smileys): Smileys | undefined {
  const { good = 0, medium = 0, bad = 0 } = told
  const since = { good: total.good - good, medium: total.medium - medium, bad: total.bad - bad }
  return since.good || since.medium || since.bad ? since : undefined
}

/** What an alert says to a program. @param today Paris day */
export function alertData(raised: Raised, today: number): object {
  const { demarche, alert, facts } = raised
  switch (alert) {
    case 'mark.fell': {
      const samples = samplesAt(today)
      const sample = (when: 'before' | 'after') => {
        const { n, mark } = satisfactionOf(facts[when])
        return { from: isoDay(samples[when].from), to: isoDay(samples[when].to), n, mark }
      }
      return { demarche, before: sample('before'), after: sample('after') }
    }
    case 'votes.stopped':
      return { demarche, days: SILENT_DAYS, expected: facts.expected }
    case 'origin.foreign':
      return { demarche, origins: facts.origins }
    case 'votes.burst':
      return { demarche, votes: facts.votes }
  }
}
