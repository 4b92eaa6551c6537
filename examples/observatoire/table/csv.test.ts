import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { demarche, knowledgeOf, TOO_FEW } from '../../../tests/support/made-up-knowledge.ts'
import type { Lang } from '../knowledge.ts'
import { COLUMNS } from './columns.ts'
import { csvOf } from './csv.ts'
import { linesOf } from './line.ts'

function fileOf(demarches: Parameters<typeof knowledgeOf>[0], lang: Lang = 'fr'): string {
  return csvOf(linesOf(knowledgeOf(demarches)), COLUMNS.main, { lang, publishFrom: 100, href: (to) => to })
}

function read(file: string, delimiter = ';'): Record<string, string>[] {
  return parse(file, { bom: true, columns: true, delimiter })
}

it('says what the table shows, as a French spreadsheet reads it', () => {
  const [line] = read(
    fileOf([
      demarche({ id: 1617, satisfaction: { mark: 7.963, level: 'medium', interval: [7.951, 7.972] } }),
    ]),
  )
  expect(line).toMatchObject({
    Identifiant: '1617',
    'Satisfaction sur 10': '7,9',
    'Niveau de satisfaction': 'Moyen',
    'Borne haute à 95\u00a0%': '8,0',
    'Pourquoi sans note': '',
  })
})

it('says it with commas between the cells and points in the figures in English', () => {
  const [line] = read(fileOf([demarche({ id: 1, satisfaction: { mark: 7.963 } })], 'en'), ',')
  expect(line).toMatchObject({ 'Satisfaction out of 10': '7.9' })
})

it('says why there is no mark', () => {
  const [line] = read(fileOf([demarche({ id: 1, satisfaction: TOO_FEW })]))
  expect(line).toMatchObject({ 'Satisfaction sur 10': '', 'Nombre d’avis': '12' })
  expect(line?.['Pourquoi sans note']).toContain('note non publiée')
})

it('begins with a byte order mark, for spreadsheets to read its accents', () => {
  expect(fileOf([]).charCodeAt(0)).toBe(0xfeff)
})

describe('a title', () => {
  it.each(['=HYPERLINK("https://example.org")', '+33 1', '-1+1', '@SUM(A1)', '\t=1', '\r=1'])(
    'is no formula: %j',
    (title) => {
      const [line] = read(fileOf([demarche({ id: 1, title })]))
      expect(line?.['Démarche']).toBe(`'${title}`)
    },
  )

  it('keeps its quotes, separators and line breaks', () => {
    const title = 'Un "acte"; de\nnaissance'
    expect(read(fileOf([demarche({ id: 1, title })]))[0]?.['Démarche']).toBe(title)
  })
})
