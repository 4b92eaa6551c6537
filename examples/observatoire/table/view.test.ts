import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  demarche,
  knowledgeOf,
  NO_ANSWER,
  TOO_FEW,
  type Told,
} from '../../../tests/support/made-up-knowledge.ts'
import { linesOf } from './line.ts'
import {
  addressOf,
  fold,
  type Home,
  nextSort,
  readView,
  select,
  sortName,
  sortsOf,
  type View,
} from './view.ts'

const HOME: Home = { columns: 'main', list: 'essential' }

function told(
  id: number,
  title: string,
  ministere: string,
  mark: number | null,
  more: Partial<Told> = {},
): Told {
  const level = mark === null ? null : mark >= 8 ? 'good' : 'medium'
  return { id, title, ministere, satisfaction: mark === null ? TOO_FEW : { mark, level }, ...more }
}

const LINES = linesOf(
  knowledgeOf(
    [
      told(1, 'Élire domicile', 'Intérieur', 7.2, { participation: { uses: 500, share: null } }),
      told(2, 'Déclarer une œuvre d’art', 'Culture', null, { audience: ['entreprises'] }),
      told(3, 'Acte de naissance', 'Intérieur', 9.1, { participation: { uses: 9_000, share: null } }),
      told(4, 'Zone de pêche n°\u00a010', 'Mer', 7.2, { administration: 'Affaires maritimes' }),
      told(5, 'Zone de pêche n°\u00a09', 'Mer', 8.4, { essential: false }),
      { ...told(6, 'Radier un navire', 'Mer', null), satisfaction: NO_ANSWER },
    ].map(demarche),
  ),
)

function idsOf(query: string): number[] {
  return select(LINES, readView(new URLSearchParams(query), HOME), 'main').map(({ id }) => id)
}

describe('fold', () => {
  it.each([
    ['Élève', 'eleve'],
    ['Œuvre', 'oeuvre'],
    ['l’Intérieur', "l'interieur"],
    ['avis\u00a0:  1', 'avis : 1'],
    // The accent as a character of its own.
    ['e\u0301te\u0301', 'ete'],
  ])('reads %s as %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })
})

describe('the search', () => {
  it('ignores accents, case and the kind of apostrophe', () => {
    expect(idsOf("q=OEUVRE+D'ART")).toEqual([2])
    expect(idsOf('q=elire')).toEqual([1])
  })

  it('looks for every word, in the title, the administration and the ministère', () => {
    expect(idsOf('q=naissance+intérieur')).toEqual([3])
    expect(idsOf('q=naissance+culture')).toEqual([])
    expect(idsOf('q=maritimes')).toEqual([4])
  })
})

describe('the filters', () => {
  it.each([
    ['ministere=Mer', [4, 6]],
    ['ministere=Mer&liste=toutes', [4, 5, 6]],
    ['ministere=Mer&niveau=medium', [4]],
    ['administration=Affaires+maritimes', [4]],
    ['public=entreprises', [2]],
    ['niveau=good', [3]],
    ['niveau=withheld', [2]],
    ['niveau=none', [6]],
    ['ministere=Guerre', []],
  ])('%s', (query, ids) => {
    expect(idsOf(query).sort()).toEqual(ids)
  })

  it('show everything where no démarche is essential', () => {
    const others = LINES.map((line) => ({ ...line, essential: false }))
    expect(select(others, readView(new URLSearchParams(), HOME), 'main')).toHaveLength(LINES.length)
  })
})

describe('the order', () => {
  it('puts the most used first, unless asked otherwise', () => {
    expect(idsOf('').slice(0, 2)).toEqual([3, 1])
    expect(idsOf('tri=inconnu')).toEqual(idsOf(''))
  })

  it('keeps withheld marks last both ways, and orders equals by title', () => {
    expect(idsOf('tri=-satisfaction')).toEqual([3, 1, 4, 2, 6])
    expect(idsOf('tri=satisfaction')).toEqual([1, 4, 3, 2, 6])
  })

  it('sorts titles as a French reader does', () => {
    expect(idsOf('tri=demarche&liste=toutes')).toEqual([3, 2, 1, 6, 5, 4])
  })

  it('turns a column round when it is asked for twice', () => {
    const sort = { name: 'satisfaction', isDescending: true }
    const key = { name: 'satisfaction', startsDescending: true, valueOf: () => null }
    expect(nextSort(sort, key)).toEqual({ name: 'satisfaction', isDescending: false })
    expect(nextSort({ name: 'demarche', isDescending: false }, key)).toEqual(sort)
  })
})

it('says the whole view in the address, whatever it is', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 20 })
  const list = fc.constantFrom('essential' as const, 'all' as const)
  const view = fc.record<View>({
    search: text.map((typed) => typed.trim()),
    filters: fc.record({ ministere: text, administration: text, public: text, niveau: text, moment: text }),
    list,
    sort: fc.constantFrom(...sortsOf('further')),
  })
  fc.assert(
    fc.property(view, list, (asked, own) => {
      const home: Home = { columns: 'further', list: own }
      const url = new URL(addressOf(asked, home) || '.', 'http://observatoire.test/')
      expect(readView(url.searchParams, home)).toEqual(asked)
    }),
  )
})

it('leaves the address alone where nothing is asked', () => {
  expect(addressOf(readView(new URLSearchParams(), HOME), HOME)).toBe('')
})

it('names every sort once', () => {
  const names = sortsOf('further').map(sortName)
  expect(new Set(names).size).toBe(names.length)
})
