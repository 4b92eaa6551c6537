import { describe, expect, it } from 'vitest'
import {
  demarche,
  knowledgeOf,
  NO_ANSWER,
  TOO_FEW,
  type Told,
} from '../../../tests/support/made-up-knowledge.ts'
import type { Edition, Indicator, Knowledge, Lang } from '../knowledge.ts'
import { COLUMNS, type ColumnsName, row } from './columns.ts'
import { linesOf } from './line.ts'

function indicator(value: Indicator['value'], level: Indicator['level'] = null): Indicator {
  return { value, level, source: 'Audit', date: '2026-06-30', status: 'verified' }
}

/** What the row of a démarche says, without its markup, a space between its parts. */
function read(
  told: Omit<Told, 'id'>,
  { columns = 'main', lang = 'fr' }: { columns?: ColumnsName; lang?: Lang } = {},
  editions: Knowledge['editions'] = [],
): string {
  const [line] = linesOf({ ...knowledgeOf([demarche({ id: 1, ...told })]), editions })
  if (!line) throw new Error('The démarche has no line')
  const { markup } = row(line, COLUMNS[columns], { lang, publishFrom: 100, href: (to) => `./${to}` })
  return markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

function unequipped(id: number): Edition {
  const { announcements: _, ...known } = demarche({ id, satisfaction: NO_ANSWER })
  return {
    ...{ name: '2026-T3', revision: 1, imported: false, reason: null, note: null, method: '1.0' },
    ...{ publishedAt: new Date('2026-10-05'), digest: '00', shares: [] },
    year: { from: '2025-10-01', to: '2026-09-30' },
    quarter: { from: '2026-07-01', to: '2026-09-30' },
    demarches: [{ ...known, equipped: false, year: known.scores, quarter: known.scores }],
  }
}

describe('the satisfaction', () => {
  it('has its mark truncated, its level, its count and its bounds', () => {
    const satisfaction = { mark: 7.963, n: 265_376, level: 'medium', interval: [7.951, 7.972] } as const
    expect(read({ satisfaction })).toContain('7,9 /10 Moyen 265 376 avis, entre 7,9 et 8,0')
    expect(read({ satisfaction }, { lang: 'en' })).toContain(
      '7.9 /10 Fair 265,376 opinions, between 7.9 and 8.0',
    )
  })

  it('is withheld with its count and the reason', () => {
    const said = read({ satisfaction: TOO_FEW })
    expect(said).toContain('12 avis, note non publiée (moins de 100)')
    expect(said).not.toContain('/10')
  })

  it('gives no reason that it does not know', () => {
    expect(read({ satisfaction: { ...TOO_FEW, withheld: 'under-review' } })).toMatch(
      /12 avis, note non publiée(?! \()/,
    )
  })

  it('says that nobody gave an opinion', () => {
    expect(read({ satisfaction: NO_ANSWER })).toContain('Aucun avis')
  })

  it('says that nobody could, until somebody has', () => {
    const editions = [unequipped(1)]
    expect(read({ satisfaction: NO_ANSWER }, {}, editions)).toContain('Sans bouton')
    expect(read({ satisfaction: TOO_FEW }, {}, editions)).not.toContain('Sans bouton')
  })
})

it.each([
  ['closed', 'Démarche fermée'],
  ['archived', 'Démarche archivée'],
] as const)('says that a démarche is %s', (state, said) => {
  expect(read({ state })).toContain(said)
})

it('shows what is known from elsewhere, and what is not', () => {
  const indicators = {
    online: indicator('partial'),
    accessibility: indicator(99.96, 'medium'),
    askedAgain: indicator(1, 'good'),
  }
  expect(read({ indicators })).toContain('Partiellement 99,9 % Moyen 1 Bon pièce redemandée Non renseigné')
})

it('shows the other indicators', () => {
  const indicators = {
    contacts: indicator(['counter', 'phone']),
    humanHelp: indicator(true),
    franceConnect: indicator('franceconnect-plus'),
    smartphone: indicator(false),
    loadTime: indicator(605.2, 'medium'),
    language: indicator(8.39),
  }
  const said = read({ indicators, participation: { uses: 84_000.4, share: 0.0006 } }, { columns: 'further' })
  expect(said).toContain('84 000 utilisations moins de 0,1 % ont donné leur avis')
  expect(said).toContain('guichet, téléphone avec aide humaine FranceConnect+ Non')
  expect(said).toContain('606 ms Moyen 8,3 /10')
})

it('takes no title for markup', () => {
  expect(read({ title: '<img src=x onerror=alert(1)>' })).toContain('&lt;img src=x')
})
