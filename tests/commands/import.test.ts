import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { writeButton, writeDemarches } from '../../collector/src/store/demarches.ts'
import { connect, openStore } from '../../collector/src/store/store.ts'
import { isSound, verifyDatabase } from '../../collector/src/store/verify/verify-database.ts'
import { readVotes, type StoredVote } from '../../collector/src/store/votes.ts'
import { engines } from '../support/databases.ts'
import { freshFolder, MONAVIS, run, startCollectorProcess, waitFor } from '../support/processes.ts'

const [sqlite] = engines
/** Past the retention of the oldest comment that the tests write. */
const LONG_AGO_DAYS = '1096'
const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)

const QUESTIONS = [
  'De façon générale, comment ça s’est passé ?',
  "Qu'avez-vous pensé des informations et des instructions fournies ?",
  'Durant votre parcours, avez-vous tenté d’obtenir de l’aide par l’un des moyens suivants ?',
  "Quand vous avez cherché de l'aide, avez-vous réussi à joindre l'administration ?",
  "Comment évaluez-vous la qualité de l'aide que vous avez obtenue de la part de l'administration ?",
  'Souhaitez-vous nous en dire plus ?',
]
/** Of the present exporter: one form a file. */
const NOW = ['Review ID', 'Review Created At', ...QUESTIONS]
/** Of the one before: one product a file, ids cut, two hours added. */
const BEFORE = [
  'Review ID',
  'Form ID',
  'Product ID',
  'Button ID',
  'XWiki ID',
  'Review Created At',
  ...QUESTIONS,
]

const DESK = 'Au guichet avec l’administration'
const PHONE = 'Par téléphone avec l’administration'

const csv = (...lines: string[][]) =>
  lines.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')

/** A database with démarches 1617 (button 7, of form 55, and button 8, closed) and 1618. */
async function createImport({ freshUrl }: (typeof engines)[number]) {
  const DATABASE_URL = await freshUrl()
  const store = await openStore(DATABASE_URL)
  const names = { title: 'Acte de naissance', administration: 'Mairie', ministere: 'Intérieur' }
  const demarches = [1617, 1618].map((id) => ({
    id,
    ...names,
    essential: false,
    public: true,
    state: 'open' as const,
    legacyId: null,
    indicators: {},
    announcements: [],
  }))
  await writeDemarches(store, demarches, 'Bouton principal')
  for (const [number, formId] of [
    [7, 55],
    [8, null],
  ] as const) {
    const closed = number === 8
    await writeButton(store, {
      demarche: 1617,
      number,
      title: 'Fin',
      origins: [],
      legacySource: null,
      formId,
      closed,
    })
  }
  await store.close()
  const path = join(await freshFolder(), 'export.csv')
  const start = (...words: string[]) =>
    run(
      MONAVIS,
      { DATABASE_URL, COMMENT_RETENTION_DAYS: LONG_AGO_DAYS },
      'import',
      'jdma-export',
      path,
      ...words,
    )
  return {
    DATABASE_URL,
    start,
    write: (content: string | Buffer) => writeFile(path, content),
    run: async (...words: string[]) => {
      const { said, exitCode } = start(...words)
      return { code: await exitCode, ...said }
    },
    votes: async (): Promise<StoredVote[]> => {
      const { db } = await connect(DATABASE_URL)
      const votes: StoredVote[] = []
      for await (const page of readVotes(db)) votes.push(...page)
      await db.destroy()
      return votes
    },
    isSound: async () => {
      const [report] = await verifyDatabase(DATABASE_URL)
      return report && isSound(report)
    },
  }
}

describe.each(engines)('monavis import jdma-export on $name', (engine) => {
  it('takes in what today’s exporter writes: answers, dates, and texts without what identifies', async () => {
    const { write, run, votes, isSound } = await createImport(engine)
    await write(
      csv(
        [...NOW, 'Adresse mail'],
        [
          ['1a2b3c4', '2024-03-30 23:30:00', 'Très bien', '5', `${DESK} / ${PHONE}`],
          [`${DESK} : Oui / ${PHONE} : Non`, `${DESK} : Excellente`, '', ''],
        ].flat(),
        ['1a2b3c5', '2024-03-31 08:00:00', 'Moyen', '', 'Je n’ai pas eu besoin d’aide', '', '', '', 'a@b.fr'],
        // Of a channel that is not ticked any more.
        ['1a2b3c6', '2024-03-31 08:00:01', 'Pas bien', '1', DESK, `${PHONE} : Oui`, '', '', ''],
        [
          '1a2b3c7',
          `${YESTERDAY} 08:00:02`,
          'Très bien',
          '',
          '',
          '',
          '',
          'Ligne 1\nAppelez le 06 12 34 56 78',
          '',
        ],
        // Twice in one file.
        ['1a2b3c5', '2024-03-31 08:00:00', 'Moyen', '', 'Je n’ai pas eu besoin d’aide', '', '', '', ''],
        // Older than any comment may be.
        ['1a2b3c8', '2020-01-01 08:00:02', 'Moyen', '', '', '', '', 'Il y a longtemps', ''],
      ),
    )
    const { code, out, err } = await run('--demarche', '1617')
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^dates +read as UTC, .*\nleft aside "Adresse mail"\nlines +6\nimported +5\nknown +1/)
    const found = await votes()
    const at = (iso: string) => Date.parse(iso)
    const common = { demarche: 1617, button: 1, locale: 'fr', source: 'button', comment: '' }
    expect(found.map(({ id: _, ...vote }) => vote)).toEqual([
      { ...common, at: at('2020-01-01T08:00:02Z'), satisfaction: 2, answers: {} },
      {
        ...common,
        at: at('2024-03-30T23:30:00Z'),
        satisfaction: 3,
        answers: {
          comprehension: 8,
          contact_tried: [9, 10],
          contact_reached: { 9: 17, 10: 18 },
          contact_satisfaction: { 9: 23 },
        },
      },
      { ...common, at: at('2024-03-31T08:00:00Z'), satisfaction: 2, answers: { contact_tried: [17] } },
      {
        ...common,
        at: at('2024-03-31T08:00:01Z'),
        satisfaction: 1,
        answers: { comprehension: 4, contact_tried: [9] },
      },
      {
        ...common,
        at: at(`${YESTERDAY}T08:00:02Z`),
        satisfaction: 3,
        answers: {},
        comment: 'Ligne 1\nAppelez le [téléphone]',
      },
    ])
    expect(await isSound()).toBe(true)
    const again = await run('--demarche', '1617')
    expect(again.out).toMatch(/imported +0\nknown +6, passed over\nrefused +0/)
    expect(await votes()).toEqual(found)
  })

  it('finds the démarche and the button in the columns, and knows a review again whoever exported it', async () => {
    const { write, run, votes, isSound } = await createImport(engine)
    const line = (id: string, form: string, product: string, button: string, at: string) => [
      ...[id, form, product, button, '', at, 'Très bien', '', '', '', '', ''],
    ]
    await write(
      csv(
        BEFORE,
        line('x1a2b3c', '2', '1617', '7', '2022-01-01 01:30:00'),
        line('1a2b3c4', '55', '1617', '', '2022-07-01 02:00:00'),
        line('1a2b3c5', '2', '1617', '8', '2022-07-01 02:00:00'),
        line('1a2b3c6', '', '1618', '', '2022-07-01 02:00:00'),
        line('1a2b3c7', '2', '1617', '99', '2022-07-01 02:00:00'),
        line('1a2b3c8', '2', '1619', '7', '2022-07-01 02:00:00'),
      ),
    )
    const { code, out, err } = await run()
    expect(code).toBe(1)
    expect(out).toMatch(/read as UTC\+2.*\nlines +6\nimported +4\nknown +0, passed over\nrefused +2\n/)
    expect(err).toMatch(
      /^line 6: neither button 99 nor form 2 .*1617.*\nline 7: démarche 1619 is not known here\n$/,
    )
    const found = await votes()
    // Two hours more than UTC, in winter too.
    expect(found.map(({ demarche, button, at }) => [demarche, button, new Date(at).toISOString()])).toEqual([
      [1617, 7, '2021-12-31T23:30:00.000Z'],
      [1617, 7, '2022-07-01T00:00:00.000Z'],
      [1617, 8, '2022-07-01T00:00:00.000Z'],
      [1618, 1, '2022-07-01T00:00:00.000Z'],
    ])
    const first = line(String(0x1a2b3c), '2', '1617', '7', '2021-12-31 23:30:00.123')
    await write(csv(BEFORE, first))
    expect((await run()).out).toMatch(/read as UTC,.*\nlines +1\nimported +0\nknown +1/)
    await write(csv(NOW, ['1a2b3c', '2021-12-31 23:30:00', 'Moyen', '', '', '', '', '']))
    const changed = await run('--demarche=1617', '--button=7')
    expect([changed.code, changed.err]).toEqual([
      1,
      expect.stringMatching(/^line 2: this review was imported/),
    ])
    expect(await votes()).toEqual(found)
    expect(await isSound()).toBe(true)
  })

  it('ends where it would have, killed in the middle and run again', { timeout: 120_000 }, async () => {
    const killed = await createImport(engine)
    const start = Date.parse('2024-01-01T00:00:00Z')
    const lines = Array.from({ length: 40_000 }, (_, i) => {
      const at = new Date(start + i * 60_000).toISOString().slice(0, 19).replace('T', ' ')
      return [
        `${(0x1000000 + i).toString(16)}`,
        at,
        i % 3 ? 'Très bien' : 'Moyen',
        `${1 + (i % 5)}`,
        '',
        '',
        '',
        'Oui',
      ]
    })
    await killed.write(csv(NOW, ...lines))
    const running = killed.start('--demarche', '1617')
    const { child, exitCode } = running
    // It has seen that nobody has the file open: now this test may.
    await waitFor(running, 'dates ')
    const { db } = await connect(killed.DATABASE_URL)
    let stored = 0
    while (stored === 0 && child.exitCode === null) {
      await wait(5)
      const rows = await db.selectFrom('vote').select('id').limit(1).execute()
      stored = rows.length
    }
    child.kill('SIGKILL')
    await exitCode
    await db.destroy()
    const before = (await killed.votes()).length
    expect(before).toBeGreaterThan(0)
    expect(before).toBeLessThan(lines.length)
    expect(await killed.isSound()).toBe(true)
    const resumed = await killed.run('--demarche', '1617')
    expect(resumed.out).toContain(`imported   ${(lines.length - before).toLocaleString('en')}\n`)
    const read = (await killed.votes()).map(({ at, satisfaction, answers }) => ({
      at,
      satisfaction,
      answers,
    }))
    expect(read).toEqual(
      lines.map((_, i) => ({
        at: start + i * 60_000,
        satisfaction: i % 3 ? 3 : 2,
        answers: { comprehension: 4 + (i % 5) },
      })),
    )
    expect(await killed.isSound()).toBe(true)
  })
})

describe('monavis import', () => {
  const good = ['1a2b3c4', '2024-03-30 23:30:00', 'Très bien', '', '', '', '', '']

  it.each([
    [
      'nothing that it could be',
      [],
      csv(['id', 'note'], ['1', '5']),
      /no column is called "Review Created At", nor "De façon/,
    ],
    [
      'another encoding',
      [],
      Buffer.from(csv(NOW, good), 'latin1'),
      /it is not UTF-8: see what follows byte 0/,
    ],
    [
      'a démarche that is no number',
      ['--demarche', 'x'],
      csv(NOW, good),
      /^usage: monavis import jdma-export/,
    ],
    ['another clock', ['--dates', 'paris'], csv(NOW, good), /^usage: monavis import/],
  ])('refuses %s, and stores nothing', async (_what, words, content, message) => {
    if (!sqlite) throw new Error('no engine')
    const { write, run, votes } = await createImport(sqlite)
    await write(content)
    const { code, err } = await run(...words)
    expect([code, err]).toEqual([1, expect.stringMatching(message)])
    expect(await votes()).toEqual([])
  })

  it('refuses each line where something is wrong, says what, and takes the others', async () => {
    if (!sqlite) throw new Error('no engine')
    const { write, run, votes } = await createImport(sqlite)
    const wrong: [string, string[]][] = [
      ['is no date', ['1a2b3c4', '31/12/2024 10:00', 'Moyen']],
      ['is no date', ['1a2b3c4', '2024-02-30 10:00:00', 'Moyen']],
      ['lies in the future', ['1a2b3c4', '2999-01-01 10:00:00', 'Moyen']],
      ['satisfaction: "Bof" is not known', ['1a2b3c4', '2024-01-01 10:00:00', 'Bof']],
      ['comprehension: "6" is not known', ['1a2b3c4', '2024-01-01 10:00:00', 'Moyen', '6']],
      ['contact_reached: "Une association" is not known', [...good.slice(0, 4), '', 'Une association : Oui']],
      ['no need of help, and help sought', [...good.slice(0, 4), `${DESK} / Je n'ai pas eu besoin d'aide`]],
    ]
    const whole = (cells: string[]) => NOW.map((_, i) => cells[i] ?? '')
    await write(csv(NOW, ...wrong.map(([, cells]) => whole(cells)), good))
    const { code, err } = await run('--demarche', '1617')
    expect([code, err.trim().split('\n')]).toEqual([
      1,
      wrong.map(([message], i) => expect.stringMatching(new RegExp(`^line ${i + 2}: .*${message}`))),
    ])
    expect((await votes()).length).toBe(1)
  })

  it('tells a line without all its columns, and reads semicolons as spreadsheets write them', async () => {
    if (!sqlite) throw new Error('no engine')
    const { write, run, votes } = await createImport(sqlite)
    await write(`\uFEFF${csv(NOW, good, ['short']).replaceAll('","', '";"')}`)
    const { code, err } = await run('--demarche', '1617')
    expect([code, err]).toEqual([1, 'line 3: the line has 1 columns, the header 8\n'])
    expect((await votes()).length).toBe(1)
  })

  it('says of a quote that it is never closed, and goes on once it is mended', async () => {
    if (!sqlite) throw new Error('no engine')
    const { write, run, votes, isSound } = await createImport(sqlite)
    await write(`${csv(NOW, good)}\r\n"1a2b3c5,2024-03-30 23:30:00,Moyen,,,,,\r\n`)
    const { code, err } = await run('--demarche', '1617')
    expect([code, err]).toEqual([1, expect.stringMatching(/^monavis import: line 3 is not CSV: /)])
    await write(csv(NOW, good, ['1a2b3c5', ...good.slice(1)]))
    expect((await run('--demarche', '1617')).code).toBe(0)
    expect((await votes()).length).toBe(2)
    expect(await isSound()).toBe(true)
  })

  it('says at which line a quote begins that swallows thousands, the first review included', async () => {
    if (!sqlite) throw new Error('no engine')
    const { write, run } = await createImport(sqlite)
    const swallowed = '1a2b3c5,2024-03-30 23:30:00,Moyen,,,,,\r\n'.repeat(10_000)
    await write(`${csv(NOW)}\r\n"${swallowed}`)
    const { code, err } = await run('--demarche', '1617')
    expect([code, err]).toEqual([1, expect.stringMatching(/^monavis import: line 2 is not CSV: /)])
  })

  it('leaves a SQLite file alone that a collector has open', async () => {
    if (!sqlite) throw new Error('no engine')
    const { write, run, DATABASE_URL } = await createImport(sqlite)
    await write(csv(NOW, good))
    await startCollectorProcess({ DATABASE_URL })
    const { code, err } = await run('--demarche', '1617')
    expect([code, err]).toEqual([1, expect.stringMatching(/is in use: stop the collector first/)])
  })

  it('counts votes that came while it ran beside a collector on PostgreSQL', async () => {
    const postgres = engines[1]
    if (!postgres) throw new Error('no engine')
    const { write, run, DATABASE_URL } = await createImport(postgres)
    await write(csv(NOW, good))
    const { url } = await startCollectorProcess({ DATABASE_URL, PUBLISH_FROM: '1' })
    expect((await run('--demarche', '1617')).code).toBe(0)
    const scores = await fetch(`${url}/api/v1/demarches/1617/scores?from=2024-03-01&to=2024-03-31`)
    const { series } = (await scores.json()) as { series: { satisfaction: { n: number } }[] }
    expect(series.map(({ satisfaction }) => satisfaction.n)).toEqual([1])
  })
})
