import { expect, it } from 'vitest'
import { demarche, knowledgeOf } from '../../tests/support/made-up-knowledge.ts'
import { ownWords } from '../../tests/support/own-words.ts'
import { readAssets } from './files.ts'
import type { Edition, Knowledge } from './knowledge.ts'
import { drawSite } from './site.ts'

const OPINION = { month: '2026-11', outcome: 'done', satisfaction: 3, answer: null } as const
const PROPOSAL = { kind: 'digitise', state: 'proposed', supports: 1, demarche: 1 } as const

/** Everything that somebody writes: the State in French, citizens in the language of their choice. */
function writtenKnowledge(): Knowledge {
  const line = (value: string) => {
    return { value, source: '(source)', date: '2026-06-30', status: 'declared', level: null } as const
  }
  const named = { title: '(titre)', administration: '(administration)', ministere: '(ministère)' }
  const one = demarche({
    ...{ id: 1, ...named, participation: { uses: 1_000, share: 0.1 } },
    indicators: { lifeEvent: line('(moment)'), onlineCoverage: line('(où)') },
    announcements: [{ date: '2026-06-30', text: '(annonce)', doneOn: '2026-09-30' }],
  })
  const edition: Edition = {
    ...{ name: '2026-T3', revision: 2, imported: true, reason: '(raison)', note: '(note)', method: null },
    ...{ publishedAt: new Date('2026-10-05'), digest: '00', shares: [] },
    year: { from: '2025-10-01', to: '2026-09-30' },
    quarter: { from: '2026-07-01', to: '2026-09-30' },
    demarches: [1, 2].map((id) => ({
      ...{ ...one, id, title: `(titre ${id})` },
      ...{ equipped: true, year: one.scores, quarter: one.scores },
    })),
  }
  const answer = { text: '(réponse)', month: '2026-11' }
  const opinions = [
    { ...OPINION, number: 1, text: '(avis)', locale: 'fr', answer },
    { ...OPINION, number: 2, text: '(opinion)', locale: 'en' },
    { ...OPINION, number: 3, text: '(رأي)', locale: 'ar' },
  ]
  const steps = [{ state: 'proposed', on: '2026-11-01', note: '(étape)' }] as const
  const french = { number: 4, title: '(idée)', administration: '(service)', text: '(pourquoi)', locale: 'fr' }
  const english = { number: 5, title: '(idea)', administration: null, text: '(why)', locale: 'en' }
  return {
    ...knowledgeOf([one]),
    editions: [edition, { ...edition, name: '2026-T2' }],
    opinions: new Map([[1, { givenUp: 0, opinions }]]),
    proposals: [french, english].map((said) => ({ ...PROPOSAL, ...said, steps })),
  }
}

it.each([
  [
    'en',
    /^en\/.*\.html$/,
    [
      ...['titre', 'titre 2', 'administration', 'ministère', 'source', 'moment', 'où', 'annonce', 'note'],
      ...['raison', 'avis', 'réponse', 'idée', 'service', 'pourquoi', 'étape', 'رأي'],
    ],
    ['opinion', 'idea', 'why'],
  ],
  ['fr', /^(?!en\/).*\.html$/, ['opinion', 'idea', 'why', 'رأي'], ['titre', 'avis', 'idée', 'réponse']],
])('says on pages in %s what is in another language, and that alone', async (_, path, other, own) => {
  const site = await drawSite({
    ...{ knowledge: writtenKnowledge(), files: await readAssets() },
    now: new Date('2026-11-20T14:00:00Z'),
  })
  const pages = [...site].filter(([at]) => path.test(at)).map(([, page]) => page)
  const whole = pages.join('')
  const words = pages.map(ownWords).join('')
  expect(other.filter((word) => !whole.includes(`(${word})`))).toEqual([])
  expect(other.filter((word) => words.includes(`(${word})`))).toEqual([])
  expect(own.filter((word) => !words.includes(`(${word})`))).toEqual([])
  expect(whole).toContain('<blockquote lang="ar" dir="rtl"><p>(رأي)')
})
