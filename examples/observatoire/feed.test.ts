import { expect, it } from 'vitest'
import { readFeed } from './feed.ts'
import { UnexpectedFeed } from './found.ts'

const WITHHELD = { n: 12, counts: null, mark: null, interval: null, level: null, published: false }
const DEMARCHE = {
  id: 1617,
  title: 'Acte de naissance',
  administration: 'Intérieur',
  satisfaction: {
    n: 200,
    counts: { good: 150, medium: 20, bad: 30 },
    mark: 8,
    interval: [7.4, 8.5],
    level: 'good',
    published: true,
  },
  comprehension: WITHHELD,
  contact_satisfaction: WITHHELD,
  contact_reachability: WITHHELD,
  autonomy: WITHHELD,
}

function feedOf(demarche: object) {
  const head = {
    generatedAt: '2026-11-20T13:32:00.000Z',
    from: '2025-11-21',
    to: '2026-11-20',
    publishFrom: 100,
  }
  return { ...head, demarches: [demarche] }
}

it('reads published and withheld scores, whatever else the collector adds', () => {
  const [demarche] = readFeed(feedOf({ ...DEMARCHE, added: 'later' })).demarches
  expect(demarche?.scores.satisfaction).toEqual({ n: 200, mark: 8, level: 'good' })
  expect(demarche?.spread).toEqual({ interval: [7.4, 8.5], good: 150, medium: 20, bad: 30 })
  expect(demarche?.scores.comprehension).toEqual({ n: 12, mark: null, level: null })
})

it('takes a question nobody answered for withheld, even where everything is published', () => {
  const unanswered = { n: 0, counts: {}, mark: null, interval: null, published: true }
  const [demarche] = readFeed(feedOf({ ...DEMARCHE, contact_satisfaction: unanswered })).demarches
  expect(demarche?.scores.contact_satisfaction).toEqual({ n: 0, mark: null, level: null })
})

it.each([
  ['a page instead of a feed', '<p>', ''],
  ['nothing', null, ''],
  ['no list', { ...feedOf(DEMARCHE), demarches: {} }, 'demarches'],
  ['a day that is none', { ...feedOf(DEMARCHE), to: 'hier' }, 'to'],
  ['a title that is missing', feedOf({ ...DEMARCHE, title: undefined }), 'demarches.0.title'],
  [
    'a mark out of range',
    feedOf({ ...DEMARCHE, satisfaction: { ...DEMARCHE.satisfaction, mark: 11 } }),
    'demarches.0.satisfaction.mark',
  ],
  [
    'a level that is none',
    feedOf({ ...DEMARCHE, satisfaction: { ...DEMARCHE.satisfaction, level: 'fair' } }),
    'demarches.0.satisfaction.level',
  ],
  [
    'counts that do not add up',
    feedOf({ ...DEMARCHE, satisfaction: { ...DEMARCHE.satisfaction, n: 201 } }),
    'demarches.0.satisfaction.counts',
  ],
])('refuses %s and says where', (_, json, path) => {
  expect(() => readFeed(json)).toThrow(expect.objectContaining({ path }))
  expect(() => readFeed(json)).toThrow(UnexpectedFeed)
})
