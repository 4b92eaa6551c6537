import { isDeepStrictEqual } from 'node:util'
import { type DemarcheState, demarcheSchema } from '@monavis/shared/schemas'
import type { RegisteredDemarche, Registry } from '../../registry/registry.ts'
import {
  decideRecordChange,
  deleteWaitingChange,
  insertRecordChange,
  type RecordChange,
  readRecordChange,
} from '../../store/record-changes.ts'
import type { Store } from '../../store/store.ts'
import { redact } from '../../votes/redact/redact.ts'
import type { Agent } from '../agent.ts'
import { oneLine } from '../one-line.ts'
import { heldValue, isRecordName, isReviewed } from './record-fields.ts'
import { saveRecord } from './save-record.ts'

/** What a change has come to: written, or it waits for an administrator, or there was nothing to change. */
export type ChangeOutcome = 'written' | 'waits' | 'same'

/** An administrator's word on a change. @property asked when it was asked for, ms: another may have taken its place */
export type Decision = { id: number; asked: number } & (
  | { accepts: true }
  | { accepts: false; reason: string }
)
/** `gone`: decided meanwhile, taken back, or replaced by another. */
export type DecisionOutcome = 'written' | 'refused' | 'gone' | 'no-reason'

/** UTF-16 code units. */
const MAX_REASON_CHARS = 500

/** Where the public record of a démarche changes: at once, or once an administrator has seen it. */
export interface RecordDesk {
  /** An administrator's own changes wait for nobody. */
  change(demarche: RegisteredDemarche, change: RecordChange, agent: Agent): Promise<ChangeOutcome>
  /** Opens a démarche to votes, or closes it. */
  setState(demarche: RegisteredDemarche, state: Exclude<DemarcheState, 'archived'>): Promise<void>
  /** Takes back the change of a field that waits. @returns whether one did */
  withdraw(demarche: number, field: RecordChange['field']): Promise<boolean>
  decide(decision: Decision, by: Agent): Promise<DecisionOutcome>
}

/** @param now clock, ms */
export function createRecordDesk(registry: Registry, store: Store, now: () => number): RecordDesk {
  /** What was verified stays so: an administrator has seen it. */
  const write = async (demarche: RegisteredDemarche, { field, value }: RecordChange) => {
    if (isRecordName(field)) return saveRecord(registry, demarche, { [field]: value })
    const status = demarche.indicators[field]?.status ?? 'declared'
    const indicator = value === null ? null : { ...(value as object), status }
    return saveRecord(registry, demarche, { indicators: { [field]: indicator } })
  }

  return {
    async change(demarche, change, agent) {
      const { id } = demarche
      if (isDeepStrictEqual(change.value, heldValue(change.field, demarche))) return 'same'
      if (isReviewed(change.field, demarche) && !agent.isAdmin) {
        await insertRecordChange(store, { ...change, demarche: id, person: agent.id, at: now() })
        return 'waits'
      }
      await write(demarche, change)
      await deleteWaitingChange(store, id, change.field)
      return 'written'
    },

    setState: (demarche, state) => saveRecord(registry, demarche, { state }),

    withdraw: (demarche, field) => deleteWaitingChange(store, demarche, field),

    async decide(decision, by) {
      const { id, asked } = decision
      const change = await readRecordChange(store.db, id)
      if (change?.state !== 'waiting' || change.at !== asked) return 'gone'
      const decided = { by: by.id, at: now() }
      if (!decision.accepts) {
        const reason = redact(decision.reason).trim()
        if (reason === '' || decision.reason.length > MAX_REASON_CHARS) return 'no-reason'
        const isDone = await decideRecordChange(store, id, { state: 'refused', reason, ...decided })
        return isDone ? 'refused' : 'gone'
      }
      const demarche = registry.find(change.demarche)
      if (!demarche)
        throw new Error(`a change waits for démarche ${change.demarche}, which is not registered`)
      // Written first: were it not, nobody would be asked again.
      await write(demarche, change)
      const isDone = await decideRecordChange(store, id, { state: 'accepted', reason: null, ...decided })
      return isDone ? 'written' : 'gone'
    },
  }
}

/** A name as it was typed. @returns undefined where it cannot be taken */
export function readRecordName(typed: string): string | undefined {
  return demarcheSchema.shape.title.safeParse(oneLine(typed)).data
}
