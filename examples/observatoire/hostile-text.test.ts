import { expect, it } from 'vitest'
import { demarche, knowledgeOf } from '../../tests/support/made-up-knowledge.ts'
import { readAssets } from './files.ts'
import type { Knowledge } from './knowledge.ts'
import { drawSite } from './site.ts'

const HOSTILE = '</p></script><img src=x onerror="hit()"><script>hit()</script>"\'--><svg onload=hit()>'
const said = { note: HOSTILE, on: '2026-11-01' }

/** Everything that somebody has typed somewhere, typed by an enemy. */
function hostileKnowledge(): Knowledge {
  const value = {
    value: HOSTILE,
    source: HOSTILE,
    date: '2026-06-30',
    status: 'declared',
    level: null,
  } as const
  const knowledge = knowledgeOf([
    demarche({
      id: 1617,
      ...{ title: HOSTILE, administration: HOSTILE, ministere: HOSTILE },
      audience: [HOSTILE],
      indicators: { online: value, accessibility: value, unheardOf: value },
      announcements: [{ date: '2026-06-30', text: HOSTILE, doneOn: null }],
    }),
  ])
  const opinion = {
    number: 9,
    month: '2026-11',
    outcome: 'done',
    satisfaction: 3,
    text: HOSTILE,
    locale: 'fr',
  } as const
  return {
    ...knowledge,
    opinions: new Map([
      [1617, { givenUp: 1, opinions: [{ ...opinion, answer: { text: HOSTILE, month: '2026-11' } }] }],
    ]),
    proposals: [
      {
        ...{ number: 7, kind: 'digitise', title: HOSTILE, administration: HOSTILE, text: HOSTILE },
        ...{ locale: 'fr', state: 'refused', supports: 1, demarche: 1617 },
        steps: [
          { ...said, state: 'proposed' },
          { ...said, state: 'refused' },
        ],
      },
    ],
  }
}

it('shows what people wrote as text on every page, whatever it looks like', async () => {
  const site = await drawSite({
    knowledge: hostileKnowledge(),
    files: await readAssets(),
    now: new Date('2026-11-20T14:00:00Z'),
    url: 'https://observatoire.example/',
  })
  const pages = [...site].filter(([path]) => /\.(html|xml)$/.test(path))
  for (const [path, page] of pages)
    expect(String(page), path).not.toMatch(/<img src=x|<script>hit|<svg onload/)
  for (const path of ['demarches/1617', 'propositions/7', 'propositions', '.']) {
    const page = site.get(`${path}/index.html`.replace('./', ''))
    expect(String(page), path).toContain('&lt;img src=x')
  }
})
