import { expect, it } from 'vitest'
import { demarche, knowledgeOf, NO_ANSWER, TOO_FEW } from '../../../tests/support/made-up-knowledge.ts'
import type { Indicator } from '../knowledge.ts'
import { linesOf } from '../table/line.ts'
import { countsOf } from './counts.ts'
import { ministeresOf, slugsOf } from './ministeres.ts'
import { ministereSheet } from './sheet-page.ts'

function indicator(value: Indicator['value']): Indicator {
  return { value, level: null, source: null, date: null, status: null }
}

const KNOWLEDGE = knowledgeOf(
  [
    { id: 1, title: 'Excellente', satisfaction: { mark: 9, interval: [8.9, 9.1] as const } },
    { id: 2, title: 'Juste à huit', satisfaction: { mark: 8, interval: [7.9, 8.1] as const } },
    {
      id: 3,
      title: 'À reprendre',
      satisfaction: { mark: 6.25, interval: [6.2, 6.31] as const, level: 'medium' as const },
      participation: { uses: 20_000, share: 0.1 },
      indicators: { online: indicator('partial'), accessibility: indicator(62.5), askedAgain: indicator(1) },
    },
    { id: 4, title: 'Retenue', satisfaction: TOO_FEW },
    { id: 5, title: 'Sans avis', satisfaction: NO_ANSWER },
    { id: 6, title: 'Secondaire', essential: false },
    { id: 7, title: 'D’ailleurs', ministere: 'Ministère de la Mer' },
  ].map(demarche),
)
const MINISTERES = ministeresOf(linesOf(KNOWLEDGE))

it('gives each name a folder of its own', () => {
  const names = ['Ministère de l’Intérieur', 'Ministère de l’intérieur', '省', '--']
  expect([...slugsOf(names).values()]).toEqual([
    'ministere-de-l-interieur',
    'ministere-de-l-interieur-2',
    'ministere',
    'ministere-2',
  ])
})

it('groups the démarches by ministère, the essential ones first', () => {
  expect(MINISTERES.map(({ slug }) => slug)).toEqual(['ministere-de-l-interieur', 'ministere-de-la-mer'])
  expect(MINISTERES[0]?.essential).toHaveLength(5)
  expect(MINISTERES[0]?.lines.at(-1)?.title).toBe('Secondaire')
})

it('counts what is known, apart from what is withheld or was never answered', () => {
  expect(countsOf(MINISTERES[0]?.essential ?? [])).toEqual({
    demarches: 5,
    // Eight is not above eight.
    aboveGoal: { reached: 1, known: 3 },
    online: { reached: 0, known: 1 },
    accessible: { reached: 0, known: 1 },
    withheld: 1,
    withoutOpinion: 1,
  })
})

it('says what to improve first, and why', () => {
  const [ministere] = MINISTERES
  if (!ministere) throw new Error('No ministère')
  const href = (to: string) => `./${to}`
  const { main } = ministereSheet(
    { knowledge: KNOWLEDGE, lang: 'fr', href, now: KNOWLEDGE.confirmedAt },
    ministere,
  )
  const said = main.markup.replace(/<[^>]*>/g, ' ').replace(/\s+/gu, ' ')
  expect(said).toContain(
    'À reprendre Moyen 6,2 sur 10 (6,4 au plus), 20 000 utilisations, réalisable en ligne en partie, accessible à 62,5 %, 1 pièce redemandée',
  )
  expect(said).toContain('1 sur 3 au-dessus de 8 sur 10')
  expect(said).toContain('Sans note : 1 avec trop peu d’avis, 1 sans aucun avis.')
  expect(said).not.toContain('D’ailleurs')
})
