import { expect } from 'vitest'
import { asAdmin } from '../support/app.ts'
import type { DaysAgo, Question } from './acts.ts'
import { counting, trustOf } from './reference/ballot-box.ts'
import { cut, type Days, daysLater, monthsEarlier, parisDay, windowOf } from './reference/days.ts'
import { countsOf, intervalOf, markOf, type ReferenceScore, scoresOf } from './reference/scores.ts'
import { PUBLISH_FROM, type Stage } from './stage.ts'

/** Digits after the point that two marks share: sums of doubles differ in their last bits by their order. */
const DIGITS = 9

interface FoundScore {
  n: number
  mark: number | null
  interval: [number, number] | null
}
type Scored = Record<string, FoundScore>

/** Asks the service, and the box, and expects the same answers. */
export async function compare(stage: Stage, question: Question): Promise<void> {
  const today = parisDay(stage.app.clock())
  for (const asked of question.windows) await compareFeed(stage, windowText(asked, today), today)
  for (const asked of question.series) await compareSeries(stage, asked, daysOf(asked, today))
  for (const asked of question.stats) await compareStats(stage, asked, daysOf(asked, today))
}

async function compareFeed({ app, box, first, other }: Stage, window: string, today: string): Promise<void> {
  // With a key any range of days is answered; what is withheld stays so.
  const { body } = await app.call('GET', `/api/v1/observatoire?window=${window}`, { headers: asAdmin })
  const days = windowOf(window, today)
  expect({ from: body.from, to: body.to }, window).toEqual(days)
  for (const id of [first, other]) {
    const found = body.demarches.find((demarche: { id: number }) => demarche.id === id)
    const votes = box.of(id, days)
    expectScores(found, scoresOf(counting(votes)), `démarche ${id}, ${window} on ${today}`)
    expect(found.votes, window).toMatchObject(trustOf(votes))
  }
}

async function compareSeries(
  { app, box, first }: Stage,
  { interval, place }: Question['series'][number],
  days: Days,
): Promise<void> {
  const button = { all: undefined, first: 1, second: 2 }[place]
  const query = new URLSearchParams({ ...days, interval, ...(button && { button: String(button) }) })
  const url = `/api/v1/demarches/${first}/scores?${query}`
  const { series } = (await app.call('GET', url, { headers: asAdmin })).body
  const parts = cut(days, interval)
  expect(series.map(({ from, to }: Days) => ({ from, to }))).toEqual(parts)
  for (const [i, part] of parts.entries()) {
    const votes = counting(box.of(first, part, button))
    expectScores(series[i], scoresOf(votes), `${url}, from ${part.from}`)
  }
}

async function compareStats(
  { app, box, first, formOf }: Stage,
  { form, isIso }: Question['stats'][number],
  days: Days,
): Promise<void> {
  const button = { all: undefined, first: 1, second: 2 }[form]
  const [start, end] = [`${days.from}T00:00:00.000Z`, `${days.to}T23:59:59.999Z`]
  const json = {
    product_id: first,
    ...(button && { form_id: formOf(button) }),
    start_date: isIso ? start : String(Date.parse(start)),
    end_date: isIso ? end : String(Date.parse(end)),
  }
  const input = encodeURIComponent(JSON.stringify({ json }))
  const { body } = await app.call('GET', `/api/trpc/answer.getObservatoireStats?input=${input}`)
  const scores = scoresOf(counting(box.of(first, days, button)))
  const { data, metadata } = body.result.data.json
  for (const [name, score] of Object.entries(scores)) {
    expect(data[name], `${name} of ${JSON.stringify(json)}`).toBeCloseTo(markOf(score) ?? 0, DIGITS)
  }
  expect(metadata).toEqual({
    satisfaction_count: scores['satisfaction']?.answers.length,
    comprehension_count: scores['comprehension']?.answers.length,
    contact_count: scores['contact']?.answers.length,
    contactReachability_count: scores['contact_reachability']?.answers.length,
    contactSatisfaction_count: scores['contact_satisfaction']?.answers.length,
    autonomy_count: scores['autonomy']?.answers.length,
  })
}

function expectScores(found: Scored, expected: Record<string, ReferenceScore>, where: string): void {
  for (const [name, score] of Object.entries(expected)) {
    const label = `${name}, ${where}`
    const n = score.answers.length
    const published = n >= PUBLISH_FROM
    if (!published) {
      expect(found[name], label).toMatchObject({ n, published, counts: null, mark: null, interval: null })
      continue
    }
    expect(found[name], label).toMatchObject({ n, published, counts: countsOf(score) })
    expect(found[name]?.mark, label).toBeCloseTo(markOf(score) ?? Number.NaN, DIGITS)
    for (const [i, bound] of (intervalOf(score) ?? []).entries()) {
      expect(found[name]?.interval?.[i], `interval of ${label}`).toBeCloseTo(bound, DIGITS)
    }
  }
}

function windowText(asked: Question['windows'][number], today: string): string {
  if (typeof asked === 'string') return asked
  if ('ago' in asked) {
    const { from, to } = daysOf(asked, today)
    return `${from}..${to}`
  }
  const [year, month] = monthsEarlier(today, asked.quartersAgo * 3).split('-')
  return `${year}-T${Math.ceil(Number(month) / 3)}`
}

function daysOf({ ago, days }: DaysAgo, today: string): Days {
  const from = daysLater(today, -ago)
  return { from, to: daysLater(from, days) }
}
