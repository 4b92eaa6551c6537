import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { type Cell, type Column, readHarmless, writeCsv } from './table.ts'

const COLUMN: Column<Cell> = { name: 'cell', type: 'string', description: '', valueOf: (cell) => cell }

describe('a cell of a CSV', () => {
  it.each<[string, Cell, string]>([
    ['a text', 'Passeport', 'Passeport'],
    ['what CSV has marks for', 'Impôt, "le" revenu', '"Impôt, ""le"" revenu"'],
    ['lines', 'une\rdeux\ntrois', '"une\rdeux\ntrois"'],
    ['a space that many take away', ' Passeport', '" Passeport"'],
    ['a formula', '=1+1', "'=1+1"],
    ['a formula of wide marks', '\uFF1D1', "'\uFF1D1"],
    ['what was made harmless before', "'=1+1", "''=1+1"],
    ['a quotation that is none', "'Passeport'", "'Passeport'"],
    ['a number below zero', -1.5, '-1.5'],
    ['a flag', false, 'false'],
    ['several values', ['phone', 'chat'], 'phone|chat'],
    ['a list of none', [], '|'],
    ['nothing', null, ''],
  ])('tells %s', (_what, cell, written) => {
    expect(writeCsv([COLUMN], [cell])).toBe(`cell\r\n${written}\r\n`)
    if (typeof cell !== 'string') return
    const [, [read = ''] = []] = parse(writeCsv([COLUMN], [cell]), { record_delimiter: '\r\n' })
    expect(readHarmless(read)).toBe(cell)
  })
})
