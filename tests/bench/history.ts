import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { VOTE_COLUMNS, type VoteRow } from '../../collector/src/store/database.ts'
import { openSqlite } from '../../collector/src/store/sqlite/file.ts'
import { startCollector, using, withFolder } from './collector.ts'
import { rssMb } from './processes.ts'
import { DEMARCHES } from './requests.ts'

const MONAVIS = fileURLToPath(new URL('../../collector/dist/cli.js', import.meta.url))
const DAYS = 365
const DAY_MS = 86_400_000
/** Rows in one transaction, on both sides. */
const BATCH = 20_000

const HEADER =
  'Review ID,Form ID,Product ID,Button ID,XWiki ID,Review Created At,' +
  '"De façon générale, comment ça s’est passé ?",' +
  'Qu’avez-vous pensé des informations et des instructions fournies ?,' +
  '"Durant votre parcours, avez-vous tenté d’obtenir de l’aide par l’un des moyens suivants ?",' +
  '"Quand vous avez cherché de l’aide, avez-vous réussi à joindre l’administration ?",' +
  'Comment évaluez-vous la qualité de l’aide que vous avez obtenue de la part de l’administration ?,' +
  'Souhaitez-vous nous en dire plus ?\n'

/** What one review in three says beside its smiley. */
const ANSWERS = [
  '5,Je n’ai pas eu besoin d’aide,,',
  '4,Par téléphone avec l’administration / Une association,Par téléphone avec l’administration : Oui,Par téléphone avec l’administration : Bonne',
  '2,Au guichet avec l’administration / Par e-mail avec l’administration,Au guichet avec l’administration : Non / Par e-mail avec l’administration : Oui,Par e-mail avec l’administration : Mauvaise',
]
const COMMENTS = [
  '"Très simple, merci."',
  '"La page se ferme, on ne sait pas si la demande est partie.\nMon numéro : 06 12 34 56 78."',
  '"Il a fallu recommencer trois fois, puis appeler, avant de savoir quelle pièce manquait au dossier."',
]
const SMILEYS = ['Pas bien', 'Moyen', 'Très bien']

const pick = (n: number) => Math.floor(Math.random() * n)

/** An export as the incumbent's, beside inserting the same rows, prepared, in large transactions, and counting nothing. */
export async function benchHistory(reviews: number): Promise<void> {
  await withFolder(async (folder) => {
    const [path, bare, later, csv] = ['monavis.sqlite', 'bare.sqlite', 'later.sqlite', 'export.csv'].map(
      (name) => join(folder, name),
    )
    if (!path || !bare || !later || !csv) throw new Error('four names')
    for (const file of [path, bare, later])
      await using(await startCollector(`sqlite:${file}`), async () => {})
    await writeExport(csv, reviews)
    const first = await importFile(path, csv)
    const before = insertSameRows(path, bare)
    const again = await importFile(path, csv)
    // Twice: the machine's speed drifts, and a ratio must not.
    const after = insertSameRows(path, later)
    const ceiling = (before + after) / 2
    const row = (perSecond: number, memoryMb?: number) => ({
      'rows/s': Math.round(perSecond),
      ratio: (perSecond / ceiling).toFixed(2),
      'memory (MB)': memoryMb,
    })
    console.info(
      `\nmonavis import jdma-export, ${reviews.toLocaleString('en')} reviews of ${DEMARCHES} démarches in one year: of twelve, four say more than a smiley, two to three whom they asked for help, one has a comment; from its start to its end`,
    )
    console.table({
      'the same rows, inserted and not counted: before': row(before),
      'and after': row(after),
      'import, on SQLite': row(reviews / first.seconds, first.memoryMb),
      'the same file again': row(reviews / again.seconds, again.memoryMb),
    })
  })
}

async function writeExport(path: string, reviews: number): Promise<void> {
  const out = createWriteStream(path)
  out.write(HEADER)
  const start = Date.now() - DAYS * DAY_MS
  for (let made = 0; made < reviews; made++) {
    const at = new Date(start + (made / reviews) * DAYS * DAY_MS - DAY_MS / 4)
    const date = at.toISOString().slice(0, 19).replace('T', ' ')
    const answers = pick(3) === 0 ? ANSWERS[pick(3)] : ',,,'
    const comment = pick(12) === 0 ? COMMENTS[pick(3)] : ''
    const line = `${(0x1000000 + made).toString(16)},2,${1 + pick(DEMARCHES)},1,,${date},${SMILEYS[pick(3)]},${answers},${comment}\n`
    if (!out.write(line)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'close')
}

/** @returns how long the command took, and the most memory it held */
async function importFile(path: string, csv: string): Promise<{ seconds: number; memoryMb: number }> {
  const begin = performance.now()
  const child = spawn(process.execPath, [MONAVIS, 'import', 'jdma-export', csv], {
    env: { ...process.env, DATABASE_URL: `sqlite:${path}` },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let memoryMb = 0
  const timer = setInterval(() => {
    memoryMb = Math.max(memoryMb, rssMb(child.pid ?? 0))
  }, 500)
  const [code] = await once(child, 'exit')
  clearInterval(timer)
  if (code !== 0) throw new Error(`the import ended with ${code}`)
  return { seconds: (performance.now() - begin) / 1000, memoryMb }
}

/** Copies votes and texts, page after page. @returns rows of votes a second, the reading left out */
function insertSameRows(from: string, to: string): number {
  const [source, target] = [openSqlite(from), openSqlite(to)]
  const insertInto = (table: string, columns: readonly string[]) =>
    target.prepare(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    )
  const columns = [...VOTE_COLUMNS, 'id'] as const
  const votes = insertInto('vote', columns)
  const texts = insertInto('vote_text', ['vote', 'field', 'body', 'day'])
  const nextVotes = source.prepare<[Buffer], VoteRow>(
    `select * from vote where id > ? order by id limit ${BATCH}`,
  )
  const textsOf = source
    .prepare<[Buffer, Buffer], unknown[]>(
      'select vote, field, body, day from vote_text where vote between ? and ? order by vote',
    )
    .raw()
  const insert = target.transaction((rows: readonly VoteRow[], bodies: readonly unknown[][]) => {
    for (const row of rows) votes.run(columns.map((column) => row[column]))
    for (const body of bodies) texts.run(body)
  })
  let [inserted, milliseconds] = [0, 0]
  for (let rows = nextVotes.all(Buffer.alloc(16)); rows.length > 0; ) {
    const [first, last] = [rows[0], rows.at(-1)]
    if (!first || !last) break
    const bodies = textsOf.all(first.id, last.id)
    const begin = performance.now()
    insert.immediate(rows, bodies)
    milliseconds += performance.now() - begin
    inserted += rows.length
    rows = nextVotes.all(last.id)
  }
  source.close()
  target.close()
  return (1000 * inserted) / milliseconds
}
