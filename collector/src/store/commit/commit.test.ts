import { setTimeout as wait } from 'node:timers/promises'
import { isoDay, monthOf, parisDay, parisTime } from '@monavis/shared/period'
import type { Answers } from '@monavis/shared/vote'
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Engine, engines } from '../../../../tests/support/databases.ts'
import { voteId } from '../../../../tests/support/votes.ts'
import { contextCellsOf, voteCellsOf } from '../cells.ts'
import { VOTE_STATE } from '../database.ts'
import { openStore, type Store } from '../store.ts'
import type { CheckedVote, VoteCommand, VoteOutcome, VoteToken } from './commands.ts'

const NOON = Date.parse('2026-11-17T11:00:00Z')

async function freshStore(engine: Engine): Promise<Store> {
  const store = await openStore(await engine.migratedUrl())
  onTestFinished(() => store.close())
  return store
}

type Trust = Pick<VoteCommand & { kind: 'cast' }, 'suspicion' | 'token'>

/** A token of one hexadecimal digit, repeated. */
function tokenOfDigit(digit: number): VoteToken {
  return { hash: String(digit).repeat(32), expiresDay: parisDay(NOON) + 7 }
}

function cast(
  changes: Partial<CheckedVote> & Trust & { id?: string; at?: number; body?: string } = {},
): VoteCommand & { kind: 'cast' } {
  const { id = voteId(), at = NOON, body, suspicion, token, ...vote } = changes
  const checked: CheckedVote = {
    demarche: 1617,
    button: 1,
    satisfaction: 3,
    locale: 'fr',
    source: 'button',
    answers: {},
    comment: '',
    ...vote,
  }
  return {
    kind: 'cast',
    id,
    at,
    vote: checked,
    canonicalBody: body ?? JSON.stringify(checked),
    suspicion,
    token,
  }
}

async function commitOne(store: Store, command: VoteCommand): Promise<VoteOutcome> {
  const [outcome] = await store.commitVotes([command])
  if (!outcome) throw new Error('a command without an outcome')
  return outcome
}

async function tokenOf(store: Store, command: VoteCommand): Promise<string> {
  const outcome = await commitOne(store, command)
  if (!('editToken' in outcome)) throw new Error(`refused: ${JSON.stringify(outcome)}`)
  return outcome.editToken
}

type CountRow = Record<string, number>

async function countRows(store: Store, table: string): Promise<CountRow[]> {
  await store.settleCounts()
  const { rows } = await sql<CountRow>`select * from ${sql.table(table)}`.execute(store.db)
  return rows
}

/** Every cell that is not zero, as `table démarche/button/period cell = n`. */
async function countedCells(store: Store): Promise<string[]> {
  const lines: string[] = []
  for (const table of ['count_day', 'count_month', 'count_context']) {
    for (const { demarche, button, day, month, ...cells } of await countRows(store, table)) {
      for (const [cell, n] of Object.entries(cells)) {
        if (n !== 0) lines.push(`${table} ${demarche}/${button}/${day ?? month} ${cell} = ${n}`)
      }
    }
  }
  return lines.sort()
}

/** The same, worked out from the votes themselves, one by one. */
async function recountedCells(store: Store): Promise<string[]> {
  const counts = new Map<string, number>()
  const votes = await store.db.selectFrom('vote').selectAll().execute()
  for (const vote of votes) {
    const { day, hour } = parisTime(vote.at)
    const add = (table: string, period: number, cells: string[]) => {
      for (const cell of cells) {
        const key = `${table} ${vote.demarche}/${vote.button}/${period} ${cell}`
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
    }
    add('count_day', day, voteCellsOf(vote))
    add('count_month', monthOf(day), voteCellsOf(vote))
    add('count_context', day, contextCellsOf(vote, hour))
  }
  return [...counts].map(([key, n]) => `${key} = ${n}`).sort()
}

describe.each(engines)('commitVotes on $name', (engine) => {
  it('stores a vote once and counts it with it', async () => {
    const store = await freshStore(engine)
    const vote = cast({
      answers: {
        comprehension: 8,
        contact_tried: [9, 11],
        contact_reached: { 9: 17, 11: 18 },
        contact_satisfaction: { 9: 22 },
      },
    })
    const first = await commitOne(store, vote)
    expect(first.kind).toBe('stored')
    expect(await commitOne(store, vote)).toEqual({ ...first, kind: 'known' })
    const day = parisTime(NOON).day
    expect((await countedCells(store)).filter((line) => line.startsWith('count_day'))).toEqual(
      [
        'comprehension_8',
        'contact_reached_11_18',
        'contact_reached_9_17',
        'contact_satisfaction_9_22',
        'contact_tried_11',
        'contact_tried_9',
        'contact_tried_answered',
        'satisfaction_3',
      ].map((cell) => `count_day 1617/1/${day} ${cell} = 1`),
    )
    expect(await countedCells(store)).toEqual(await recountedCells(store))
  })

  it('counts a retry in the same batch once', async () => {
    const store = await freshStore(engine)
    const vote = cast()
    const outcomes = await store.commitVotes([vote, vote, vote])
    expect(outcomes.map(({ kind }) => kind)).toEqual(['stored', 'known', 'known'])
    expect(await countedCells(store)).toEqual(await recountedCells(store))
  })

  it('refuses another body under a known id, and changes nothing', async () => {
    const store = await freshStore(engine)
    const vote = cast()
    await commitOne(store, vote)
    const before = await countedCells(store)
    expect(await commitOne(store, cast({ id: vote.id, satisfaction: 1 }))).toEqual({
      kind: 'refused',
      code: 'id-reused',
    })
    expect(await countedCells(store)).toEqual(before)
  })

  it('begins by counting what the last process has left in the journal', async () => {
    const url = await engine.migratedUrl()
    const last = await openStore(url)
    const vote = cast({ answers: { comprehension: 4 } })
    await last.commitVotes([vote, cast()])
    const editToken = last.editTokenOf(vote.id)
    await last.commitVotes([{ kind: 'edit', id: vote.id, at: NOON, editToken, edit: { satisfaction: 1 } }])
    await last.close()
    const store = await openStore(url)
    onTestFinished(() => store.close())
    const journal = await store.db.selectFrom('count_journal').selectAll().execute()
    expect(journal).toEqual([])
    const counted = await countedCells(store)
    expect(counted).toContain(`count_day 1617/1/${parisDay(NOON)} satisfaction_1 = 1`)
    expect(counted).toEqual(await recountedCells(store))
  })

  it('counts by itself a vote that had to wait for a lock longer than counts may lag', async () => {
    const store = await freshStore(engine)
    // On SQLite the transaction itself is the lock.
    const other = await store.db.startTransaction().execute()
    if (engine.name === 'PostgreSQL') await sql`lock table vote in exclusive mode`.execute(other)
    const stored = store.commitVotes([cast()])
    await wait(600)
    await other.rollback().execute()
    await stored
    const waiting = () => store.db.selectFrom('count_journal').select('seq').execute()
    await expect.poll(waiting, { timeout: 10_000 }).toEqual([])
    expect(await countedCells(store)).toContain(`count_day 1617/1/${parisDay(NOON)} satisfaction_3 = 1`)
  })

  it('moves counts in the day of the vote when it is edited the day after', async () => {
    const store = await freshStore(engine)
    const at = Date.parse('2026-11-17T22:59:00Z')
    const vote = cast({ at, satisfaction: 1 })
    const editToken = await tokenOf(store, vote)
    const edit = { satisfaction: 3, answers: { comprehension: 4 } } as const
    await commitOne(store, { kind: 'edit', id: vote.id, at: at + 3_600_000, editToken, edit })
    const days = (await countRows(store, 'count_day')).map((row) => [
      isoDay(row['day'] ?? 0),
      row['satisfaction_1'],
      row['satisfaction_3'],
      row['comprehension_4'],
    ])
    expect(days).toEqual([['2026-11-17', 0, 1, 1]])
    expect(await countedCells(store)).toEqual(await recountedCells(store))
  })

  it('gives the first receipt to a retry that comes after an edit, and does not undo the edit', async () => {
    const store = await freshStore(engine)
    const vote = cast({ satisfaction: 1 })
    const editToken = await tokenOf(store, vote)
    await commitOne(store, { kind: 'edit', id: vote.id, at: NOON, editToken, edit: { satisfaction: 2 } })
    expect(await commitOne(store, vote)).toMatchObject({ kind: 'known', editToken })
    const [row] = await store.db.selectFrom('vote').select('satisfaction').execute()
    expect(row?.satisfaction).toBe(2)
  })

  it('keeps the answers and the comment that an edit does not name', async () => {
    const store = await freshStore(engine)
    const vote = cast({
      answers: { comprehension: 5, contact_tried: [16], contact_tried_verbatim: 'la mairie' },
      comment: 'bien',
    })
    const editToken = await tokenOf(store, vote)
    await commitOne(store, { kind: 'edit', id: vote.id, at: NOON, editToken, edit: { satisfaction: 2 } })
    const texts = () => store.db.selectFrom('vote_text').select(['field', 'body']).orderBy('field').execute()
    expect(await texts()).toEqual([
      { field: 1, body: 'bien' },
      { field: 2, body: 'la mairie' },
    ])
    await commitOne(store, {
      kind: 'edit',
      id: vote.id,
      at: NOON,
      editToken,
      edit: { answers: { comprehension: 6 }, comment: '' },
    })
    expect(await texts()).toEqual([])
    expect(await countedCells(store)).toEqual(await recountedCells(store))
  })

  it('refuses an edit with a wrong token, of an unknown vote, or after 24 hours', async () => {
    const store = await freshStore(engine)
    const vote = cast()
    const editToken = await tokenOf(store, vote)
    const edit = { satisfaction: 1 } as const
    const refusals = await store.commitVotes([
      { kind: 'edit', id: vote.id, at: NOON, editToken: 'x', edit },
      { kind: 'edit', id: voteId(), at: NOON, editToken, edit },
      { kind: 'edit', id: vote.id, at: NOON + 24 * 3_600_000 + 1, editToken, edit },
      { kind: 'erase', id: vote.id, editToken: 'x' },
    ])
    expect(refusals.map((outcome) => 'code' in outcome && outcome.code)).toEqual([
      'bad-edit-token',
      'bad-edit-token',
      'edit-expired',
      'bad-edit-token',
    ])
  })

  it('keeps nothing of an erased vote but its id, which cannot vote again', async () => {
    const store = await freshStore(engine)
    const vote = cast({ comment: 'un mot', answers: { comprehension: 8 } })
    const editToken = await tokenOf(store, vote)
    expect(await commitOne(store, { kind: 'erase', id: vote.id, editToken })).toEqual({ kind: 'done' })
    const [row] = await store.db.selectFrom('vote').selectAll().execute()
    expect(row).toMatchObject({
      demarche: 0,
      button: 0,
      at: 0,
      satisfaction: 0,
      comprehension: 0,
      state: VOTE_STATE.erased,
    })
    expect(row?.digest.length).toBe(0)
    expect(await store.db.selectFrom('vote_text').selectAll().execute()).toEqual([])
    expect(await countedCells(store)).toEqual([])
    expect(await commitOne(store, vote)).toEqual({ kind: 'refused', code: 'vote-withdrawn' })
    expect(await commitOne(store, { kind: 'erase', id: vote.id, editToken })).toMatchObject({
      code: 'unknown-vote',
    })
  })

  it('carries out a cast, its edit and its erasure in one batch, in order', async () => {
    const store = await freshStore(engine)
    const kept = cast({ satisfaction: 1 })
    const erased = cast()
    // A token depends on the id alone: it can be known before the vote that it edits is in.
    const tokens = [await tokenOf(store, kept), await tokenOf(store, erased)]
    const again = cast({ satisfaction: 2 })
    const outcomes = await store.commitVotes([
      again,
      { kind: 'edit', id: kept.id, at: NOON, editToken: tokens[0] ?? '', edit: { satisfaction: 3 } },
      { kind: 'erase', id: erased.id, editToken: tokens[1] ?? '' },
      { kind: 'edit', id: kept.id, at: NOON, editToken: tokens[0] ?? '', edit: { comment: 'a' } },
      { kind: 'edit', id: kept.id, at: NOON, editToken: tokens[0] ?? '', edit: { comment: 'b' } },
    ])
    expect(outcomes.map(({ kind }) => kind)).toEqual(['stored', 'done', 'done', 'done', 'done'])
    expect(await store.db.selectFrom('vote_text').select('body').execute()).toEqual([{ body: 'b' }])
    expect(await countedCells(store)).toEqual(await recountedCells(store))
  })

  it('stores nothing of a batch that the database refuses', async () => {
    const store = await freshStore(engine)
    await expect(store.commitVotes([cast(), cast({ satisfaction: 9 as 3 })])).rejects.toThrow()
    expect(await store.db.selectFrom('vote').selectAll().execute()).toEqual([])
    expect(await countedCells(store)).toEqual([])
    expect((await commitOne(store, cast())).kind).toBe('stored')
  })

  it('keeps a suspect vote out of every score until it is ruled on', async () => {
    const store = await freshStore(engine)
    const admitted = cast({ suspicion: 'client-burst', answers: { comprehension: 8 } })
    const rejected = cast({ suspicion: 'client-burst', demarche: 2 })
    await store.commitVotes([admitted, rejected])
    const ofDays = async () => (await countedCells(store)).filter((line) => line.startsWith('count_day'))
    const day = parisDay(NOON)
    expect(await ofDays()).toEqual([
      `count_day 1617/1/${day} suspect = 1`,
      `count_day 2/1/${day} suspect = 1`,
    ])
    expect((await countedCells(store)).filter((line) => line.startsWith('count_context'))).toEqual([])

    const batch = { button: 1, day, suspicion: 'client-burst' as const }
    const rule = (demarche: number, id: string, isAdmitted: boolean) =>
      commitOne(store, { kind: 'rule', at: NOON, batch: { ...batch, demarche }, isAdmitted, ids: [id] })
    expect(await rule(1617, admitted.id, true)).toEqual({ kind: 'ruled', votes: 1 })
    expect(await rule(2, rejected.id, false)).toEqual({ kind: 'ruled', votes: 1 })
    expect(await ofDays()).toEqual([
      `count_day 1617/1/${day} admitted = 1`,
      `count_day 1617/1/${day} comprehension_8 = 1`,
      `count_day 1617/1/${day} satisfaction_3 = 1`,
      `count_day 2/1/${day} rejected = 1`,
    ])
    expect(await store.db.selectFrom('ruling').selectAll().orderBy('demarche').execute()).toEqual([
      { demarche: 2, button: 1, day, suspicion: 1, admitted: 0, votes: 1, at: NOON },
      { demarche: 1617, button: 1, day, suspicion: 1, admitted: 1, votes: 1, at: NOON },
    ])
  })

  it('takes a token once, in whatever batch it comes again', async () => {
    const store = await freshStore(engine)
    const token = tokenOfDigit(7)
    const first = cast({ token, suspicion: 'client-burst' })
    const outcomes = await store.commitVotes([first, cast({ token })])
    expect(outcomes).toMatchObject([
      { kind: 'stored', isVerified: true },
      { kind: 'stored', isVerified: false },
    ])
    expect(await commitOne(store, cast({ token, suspicion: 'client-burst' }))).toMatchObject({
      isVerified: false,
    })
    // Sent again, it is the same vote, and as verified as it was.
    expect(await commitOne(store, first)).toMatchObject({ kind: 'known', isVerified: true })
    expect(
      (await countedCells(store)).filter((line) => /count_day.*(verified|suspect|_3)/.test(line)),
    ).toEqual([
      `count_day 1617/1/${parisDay(NOON)} satisfaction_3 = 2`,
      `count_day 1617/1/${parisDay(NOON)} suspect = 1`,
      `count_day 1617/1/${parisDay(NOON)} verified = 1`,
    ])
    expect(await store.db.selectFrom('spent_token').selectAll().execute()).toEqual([
      { hash: Buffer.from(token.hash, 'hex'), expires_day: token.expiresDay },
    ])
  })

  it('keeps counts equal to votes through any sequence of casts, edits, erasures and rulings', async () => {
    const store = await freshStore(engine)
    const anyAnswers: fc.Arbitrary<Answers> = fc.record(
      {
        comprehension: fc.constantFrom(4, 5, 6, 7, 8),
        contact_tried: fc.uniqueArray(fc.constantFrom(9, 10, 11, 12, 13), { minLength: 1 }),
        contact_reached: fc.record(
          { 9: fc.constantFrom(17, 18), 12: fc.constantFrom(17, 18) },
          { requiredKeys: [] },
        ),
        contact_satisfaction: fc.record({ 9: fc.constantFrom(19, 21, 23) }, { requiredKeys: [] }),
      },
      { requiredKeys: [] },
    )
    const anyStep = fc.record({
      kind: fc.constantFrom('cast', 'cast', 'cast', 'edit', 'edit', 'erase', 'rule'),
      suspicion: fc.constantFrom(undefined, undefined, 'client-burst' as const),
      token: fc.constantFrom(undefined, undefined, tokenOfDigit(1), tokenOfDigit(2)),
      isAdmitted: fc.boolean(),
      which: fc.nat(5),
      demarche: fc.constantFrom(1, 2),
      satisfaction: fc.constantFrom(1 as const, 2 as const, 3 as const),
      locale: fc.constantFrom('fr' as const, 'ar' as const),
      hoursLater: fc.nat(30),
      answers: anyAnswers,
    })
    let lastDay = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyStep, { minLength: 1, maxLength: 8 }), { maxLength: 4 }),
        async (batches) => {
          const casts: { id: string; editToken: string }[] = []
          for (const steps of batches) {
            const commands = steps.map(({ kind, which, hoursLater, isAdmitted, ...step }): VoteCommand => {
              const target = casts[which % Math.max(casts.length, 1)]
              if (kind === 'cast' || !target) return cast({ ...step, at: NOON + hoursLater * 3_600_000 })
              if (kind === 'erase') return { kind: 'erase', ...target }
              if (kind === 'rule') {
                // A day of its own, because a batch is ruled on once.
                const batch = { demarche: 1, button: 1, day: ++lastDay, suspicion: 'client-burst' as const }
                return { kind: 'rule', at: NOON, batch, isAdmitted, ids: casts.map(({ id }) => id) }
              }
              return {
                kind: 'edit',
                at: NOON,
                ...target,
                edit: { satisfaction: step.satisfaction, answers: step.answers },
              }
            })
            const outcomes = await store.commitVotes(commands)
            for (const [i, outcome] of outcomes.entries()) {
              const command = commands[i]
              if (command?.kind === 'cast' && 'editToken' in outcome)
                casts.push({ id: command.id, editToken: outcome.editToken })
            }
          }
          expect(await countedCells(store)).toEqual(await recountedCells(store))
        },
      ),
      { numRuns: 15 },
    )
  })
})
