/**
 * A program: writes, as SQL for either engine, a database of the schema of today, filled with what people and
 * administrators leave in one. Run it when a release is cut, and never again for that release: the migrations are
 * tried on these files.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { CheckedVote, VoteCommand } from '../../collector/src/store/commit/commands.ts'
import type { Database } from '../../collector/src/store/database.ts'
import { writeButton, writeDemarches } from '../../collector/src/store/demarches.ts'
import { newVoteId } from '../../collector/src/store/ids.ts'
import { endKey, insertKey, writeSettingKey } from '../../collector/src/store/keys.ts'
import { type Engine, migrate, readSchemaState } from '../../collector/src/store/migrations.ts'
import { addOriginsSeen } from '../../collector/src/store/origins-seen.ts'
import { createQueryDialect } from '../../collector/src/store/sqlite/query-dialect.ts'
import { openStore, type Store } from '../../collector/src/store/store.ts'
import { startPostgres } from '../support/postgres-process.ts'

const postgres = await startPostgres()
const folder = await mkdtemp(join(tmpdir(), 'monavis-released-'))
try {
  await write('sqlite', `sqlite:${join(folder, 'filled.sqlite')}`)
  await write('postgres', postgres.url)
} finally {
  await postgres.remove()
  await rm(folder, { recursive: true })
}

/** @param url of an empty database */
async function write(engine: Engine, url: string): Promise<void> {
  const schema = await schemaOf(engine, url)
  const store = await openStore(url)
  await fill(store)
  const { newest } = await readSchemaState(store.db, engine)
  const lines = [...schema, ...(await rowsOf(store, engine))]
  await store.close()
  await writeFile(new URL(`${newest}.${engine}.sql`, import.meta.url), `${lines.join(';\n')};\n`)
}

/** What the migrations say to the engine to make the tables, heard as they make them. */
async function schemaOf(engine: Engine, url: string): Promise<string[]> {
  const said: string[] = []
  const db = new Kysely<Database>({
    dialect:
      engine === 'sqlite'
        ? createQueryDialect(url.slice('sqlite:'.length))
        : new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) }),
    log: ({ query }) => {
      if (/^(create|alter) /i.test(query.sql)) said.push(query.sql)
    },
  })
  await migrate(db, engine)
  await db.destroy()
  return said
}

async function rowsOf(store: Store, engine: Engine): Promise<string[]> {
  const tables = await store.db.introspection.getTables({ withInternalKyselyTables: true })
  const names = tables.map(({ name }) => name)
  // What is referred to comes first.
  const order = ['demarche', 'button', ...names.filter((name) => name !== 'demarche' && name !== 'button')]
  const lines: string[] = []
  for (const name of order) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(store.db)
    const columns = Object.keys(rows[0] ?? {})
    if (columns.length === 0) continue
    const values = rows.map((row) => `(${columns.map((column) => literal(row[column], engine)).join(', ')})`)
    const quoted = columns.map((column) => `"${column}"`).join(', ')
    lines.push(`insert into "${name}" (${quoted}) values\n${values.join(',\n')}`)
  }
  return lines
}

function literal(value: unknown, engine: Engine): string {
  if (value === null || typeof value === 'number') return String(value)
  if (Buffer.isBuffer(value))
    return engine === 'sqlite' ? `x'${value.toString('hex')}'` : `'\\x${value.toString('hex')}'`
  return `'${String(value).replaceAll("'", "''")}'`
}

async function fill(store: Store): Promise<void> {
  const names = { administration: 'Mairie', ministere: 'Intérieur' }
  const demarches = [1617, 42].map((id) => ({
    id,
    title: `L’acte n° ${id}; 'ordinaire'`,
    ...names,
    essential: id === 42,
    public: true,
    legacyId: id === 42 ? 301 : null,
    state: 'open' as const,
    announcements: id === 42 ? [{ date: '2026-03-01', text: 'L\'étape "deux".' }] : [],
    indicators: {
      volume: { value: 300_000, source: 'Enquête', date: '2026-01-01', status: 'declared' as const },
    },
  }))
  await writeDemarches(store, demarches, 'Bouton principal')
  await writeButton(store, {
    demarche: 1617,
    number: 2,
    title: 'Accueil',
    closed: true,
    origins: ['https://exemple.fr'],
    formId: 88,
    legacySource: 'button-declaration',
  })
  const seen = {
    demarche: 1617,
    button: 2,
    origin: 'https://exemple.fr',
    accepted: 3,
    refused: 1,
    lastDay: 20_541,
  }
  await addOriginsSeen(store, [seen], 20)
  await writeSettingKey(store, Buffer.alloc(32, 1), ['registry', 'keys'], Date.UTC(2026, 0, 1))
  for (const name of ['Observatoire', 'Portail']) {
    const key = {
      name,
      hash: Buffer.alloc(32, name),
      scopes: ['scores'],
      createdAt: Date.UTC(2026, 0, 2),
      expiresAt: null,
      demarche: null,
    }
    const id = await insertKey(store, key)
    if (name === 'Portail') await endKey(store, id)
  }

  const casts = Array.from({ length: 60 }, (_, i) => castOf(i))
  await store.commitVotes(casts)
  const changes = casts.slice(0, 20).map(({ id, at }, i): VoteCommand => {
    const editToken = store.editTokenOf(id)
    if (i % 2 === 0) return { kind: 'erase', id, editToken }
    return { kind: 'edit', id, at, editToken, edit: { satisfaction: 1, comment: 'Finalement non.' } }
  })
  await store.commitVotes(changes)
}

/** One of a series that takes every answer in turn, from one Paris clock change to the other. */
function castOf(i: number): VoteCommand & { kind: 'cast' } {
  const at = Date.UTC(2026, 2, 29, 0, 30) + i * 86_400_000 * 3.6
  const vote: CheckedVote = {
    demarche: i % 3 === 0 ? 42 : 1617,
    button: 1,
    satisfaction: ([1, 2, 3] as const)[i % 3] ?? 3,
    locale: (['fr', 'en', 'es'] as const)[i % 3] ?? 'fr',
    source: (['button', 'link'] as const)[i % 2] ?? 'button',
    answers: {
      ...(i % 2 === 0 && { comprehension: ([4, 5, 6, 7, 8] as const)[i % 5] ?? 4 }),
      ...(i % 4 === 0 && { contact_tried: [17] }),
      ...(i % 4 === 1 && {
        contact_tried: [9, 12, 16],
        contact_tried_verbatim: 'Ma sœur',
        contact_reached: { 9: 17, 12: 18 },
        contact_satisfaction: { 9: ([19, 20, 21, 22, 23] as const)[i % 5] ?? 19 },
      }),
    },
    comment: i % 5 === 0 ? 'C’était long; très long.' : '',
  }
  return { kind: 'cast', id: newVoteId(at), at, vote, canonicalBody: JSON.stringify(vote) }
}
