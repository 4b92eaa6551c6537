import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { readSettings } from '../../collector/src/app/settings.ts'
import { CONTEXT_CELLS, VOTE_CELLS } from '../../collector/src/store/cells.ts'
import { openStore } from '../../collector/src/store/store.ts'
import { engines } from '../support/databases.ts'

const DOCUMENTS = ['PRIVACY.md', 'CONFIDENTIALITE.md']
/** Numbers of votes, which the documents write `…` for. */
const NUMBERS: readonly string[] = [...VOTE_CELLS, ...CONTEXT_CELLS]

const read = (document: string) => readFile(new URL(`../../${document}`, import.meta.url), 'utf8')

/**
 * The tables that a document lists in its `schema` block, and their columns. `table` begins one that is told column by
 * column; `tables` names those that hold nothing of a vote.
 */
async function toldIn(document: string): Promise<Map<string, string[] | undefined>> {
  const [, block = ''] = /^```schema\n(.*?)^```$/ms.exec(await read(document)) ?? []
  const tables = new Map<string, string[] | undefined>()
  let columns: string[] = []
  for (const line of block.split('\n')) {
    const [first = '', ...rest] = line.replace(/#.*/, '').match(/[\w…]+/g) ?? []
    if (first === 'table') {
      columns = []
      tables.set(String(rest[0]), columns)
    } else if (first === 'tables') for (const name of rest) tables.set(name, undefined)
    else if (first) columns.push(first, ...rest)
  }
  return tables
}

describe.each(DOCUMENTS)('%s', (document) => {
  it.each(engines)('lists what $name stores about a vote, no more and no less', async ({ freshUrl }) => {
    const store = await openStore(await freshUrl())
    // An index of words lies in tables of its own on SQLite.
    const tables = (await store.db.introspection.getTables()).filter(
      ({ name }) => !/^comment_words_/.test(name),
    )
    await store.close()
    const told = await toldIn(document)
    expect([...told.keys()].sort()).toEqual(tables.map(({ name }) => name).sort())
    for (const { name, columns } of tables) {
      const names = columns.map((column) => column.name)
      const listed = told.get(name)
      if (!listed) continue
      const isNumber = (column: string) => listed.includes('…') && NUMBERS.includes(column)
      expect(names.filter((column) => !isNumber(column)).sort(), name).toEqual(
        listed.filter((column) => column !== '…').sort(),
      )
    }
  })

  it('says how long texts are kept, as the setting has it', async () => {
    const { commentRetentionDays } = readSettings({})
    expect(await read(document)).toContain(`COMMENT_RETENTION_DAYS=${commentRetentionDays}`)
  })
})
