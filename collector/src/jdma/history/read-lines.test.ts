import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Line, readLines } from './read-lines.ts'

async function read(content: string, newline: '\n' | '\r\n' = '\n'): Promise<Line[]> {
  const folder = await mkdtemp(join(tmpdir(), 'monavis-lines-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'export.csv')
  await writeFile(path, content)
  const lines: Line[] = []
  for await (const piece of readLines(path, { delimiter: ',', newline })) lines.push(...piece.lines)
  return lines
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

describe('readLines', () => {
  it.each(['\n', '\r\n'] as const)(
    'reads the same cells wherever a piece of the file ends, lines ending in %j',
    async (newline) => {
      // Of every length: pieces end in a quote, a pair of them, a letter of two bytes, a line’s end.
      const records = Array.from({ length: 60_000 }, (_, i) => [
        String(i),
        `${'é"'.repeat(i % 23)}${newline}${i % 2 ? '"' : ''}`,
        'Très bien',
      ])
      const lines = await read(records.map((cells) => cells.map(quoted).join(',')).join(newline), newline)
      expect(lines.map(({ cells }) => cells)).toEqual(records)
      expect(lines.map(({ number }) => number)).toEqual(records.map((_, i) => 1 + 2 * i))
    },
  )

  it('counts empty lines, and leaves them out', async () => {
    expect(await read('\uFEFF"a",b\n\n1,2\n')).toEqual([
      { number: 1, cells: ['a', 'b'] },
      { number: 3, cells: ['1', '2'] },
    ])
  })

  it.each([
    ['never closed', `a,b\n1,"2\n${'3,4\n'.repeat(200_000)}`],
    ['closed in the middle of a cell', 'a,b\n1,"2"3\n4,5\n'],
  ])('tells the line of a quote that is %s', async (_what, content) => {
    await expect(read(content)).rejects.toThrow('line 2 is not CSV: a quote is misplaced or never closed')
  })
})
