import { describe, expect, it } from 'vitest'
import type { Demarche } from './feed.ts'
import { addressOf, fold, nextSort, readView, select } from './view.ts'

function demarche(
  id: number,
  title: string,
  administration: string,
  n: number,
  mark: number | null,
): Demarche {
  const none = { n: 0, mark: null, level: null }
  return {
    id,
    title,
    administration,
    scores: {
      satisfaction: { n, mark, level: null },
      comprehension: none,
      contact_satisfaction: none,
      contact_reachability: none,
      autonomy: none,
    },
    spread: null,
  }
}

const DEMARCHES = [
  demarche(1, 'Élire domicile', 'Intérieur', 500, 7.2),
  demarche(2, 'Déclarer une œuvre d’art', 'Culture', 40, null),
  demarche(3, 'Acte de naissance', 'Intérieur', 9_000, 9.1),
  demarche(4, 'Zone de pêche n° 10', 'Mer', 700, 7.2),
  demarche(5, 'Zone de pêche n° 9', 'Mer', 700, 8.4),
]

function idsOf(query: string): number[] {
  return select(DEMARCHES, readView(new URLSearchParams(query))).map(({ id }) => id)
}

describe('fold', () => {
  it.each([
    ['Élève', 'eleve'],
    ['ÇA', 'ca'],
    ['Œuvre', 'oeuvre'],
    ['l’Intérieur', "l'interieur"],
    // A no-break space, as French typography wants it.
    ['avis : 1', 'avis : 1'],
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

  it('looks for every word, in the title and in the administration', () => {
    expect(idsOf('q=naissance+intérieur')).toEqual([3])
    expect(idsOf('q=naissance+culture')).toEqual([])
  })

  it('finds everything when nothing is searched for', () => {
    expect(idsOf('q=+++')).toHaveLength(DEMARCHES.length)
  })
})

describe('the order', () => {
  it('puts the démarches with most votes first, unless asked otherwise', () => {
    expect(idsOf('')).toEqual([3, 5, 4, 1, 2])
    expect(idsOf('tri=inconnu')).toEqual([3, 5, 4, 1, 2])
  })

  it('keeps withheld marks last both ways, and orders equals by title', () => {
    expect(idsOf('tri=-satisfaction')).toEqual([3, 5, 1, 4, 2])
    expect(idsOf('tri=satisfaction')).toEqual([1, 4, 5, 3, 2])
  })

  it('sorts titles as a French reader does', () => {
    expect(idsOf('tri=demarche')).toEqual([3, 2, 1, 5, 4])
  })
})

describe('the address', () => {
  it('says the whole view', () => {
    const view = readView(new URLSearchParams('q=été & hiver&tri=satisfaction'))
    expect(readView(new URL(addressOf(view), 'http://observatoire.test').searchParams)).toEqual(view)
  })

  it('turns a column round when it is asked for twice', () => {
    const { sort } = readView(new URLSearchParams('tri=demarche'))
    expect(nextSort(sort, sort.column)).toEqual({ column: sort.column, isDescending: true })
  })
})
