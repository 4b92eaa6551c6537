import { expect, it } from 'vitest'
import { readFeed } from './feed.ts'
import { Found, UnexpectedFeed } from './found.ts'

const WITHHELD = {
  ...{ n: 12, counts: null, mark: null, interval: null, level: null },
  ...{ published: false, withheld: 'too-few-answers' },
}
const SATISFACTION = {
  ...{ n: 200, counts: { good: 150, medium: 20, bad: 30 }, mark: 8, interval: [7.4, 8.5] },
  ...{ level: 'good', published: true, withheld: null },
}
const DEMARCHE = {
  id: 1617,
  title: 'Acte de naissance',
  administration: 'Mairie',
  ministere: 'Intérieur',
  essential: true,
  audience: ['particuliers'],
  participation: { uses: 4000.5, share: null },
  votes: { verified: 0, suspect: 0, admitted: 0, rejected: 0 },
  satisfaction: SATISFACTION,
  comprehension: WITHHELD,
  contact_satisfaction: WITHHELD,
  contact_reachability: WITHHELD,
  contact: WITHHELD,
  autonomy: WITHHELD,
}

function feedOf(demarche: object) {
  const days = { generatedAt: '2026-11-20T13:32:00.000Z', from: '2025-11-21', to: '2026-11-20' }
  return { method: '1.0', ...days, publishFrom: 100, demarches: [demarche] }
}

it('reads published and withheld scores, whatever else the collector adds', () => {
  const [demarche] = readFeed(new Found(feedOf({ ...DEMARCHE, added: 'later' }))).demarches
  expect(demarche?.scores.satisfaction).toEqual({
    ...{ n: 200, mark: 8, interval: [7.4, 8.5], level: 'good' },
    ...{ counts: { good: 150, medium: 20, bad: 30 }, withheld: null },
  })
  const none = { mark: null, interval: null, level: null, counts: null }
  expect(demarche?.scores.comprehension).toEqual({ n: 12, ...none, withheld: 'too-few-answers' })
})

it('takes a question nobody answered for withheld, even where everything is published', () => {
  const unanswered = { ...WITHHELD, n: 0, counts: {}, published: true, withheld: null }
  const [demarche] = readFeed(new Found(feedOf({ ...DEMARCHE, contact: unanswered }))).demarches
  expect(demarche?.scores.contact).toMatchObject({ n: 0, mark: null, withheld: null })
})

const withSatisfaction = (change: object) =>
  feedOf({ ...DEMARCHE, satisfaction: { ...SATISFACTION, ...change } })

it.each([
  ['a page instead of a feed', '<p>', ''],
  ['nothing', null, ''],
  ['no list', { ...feedOf(DEMARCHE), demarches: {} }, 'demarches'],
  ['a method that is no version', { ...feedOf(DEMARCHE), method: 'new' }, 'method'],
  ['a day that is none', { ...feedOf(DEMARCHE), to: 'hier' }, 'to'],
  ['a title that is missing', feedOf({ ...DEMARCHE, title: undefined }), 'demarches.0.title'],
  ['a mark out of range', withSatisfaction({ mark: 11 }), 'demarches.0.satisfaction.mark'],
  ['a level that is none', withSatisfaction({ level: 'fair' }), 'demarches.0.satisfaction.level'],
  ['counts that do not add up', withSatisfaction({ n: 201 }), 'demarches.0.satisfaction.counts'],
])('refuses %s and says where', (_, json, path) => {
  expect(() => readFeed(new Found(json))).toThrow(expect.objectContaining({ path }))
  expect(() => readFeed(new Found(json))).toThrow(UnexpectedFeed)
})
