import { parisDay, rollingWindow, startOfDay } from '@monavis/shared/period'
import type { ProblemCode } from '@monavis/shared/problems'
import {
  type PublicReports,
  REPORT_CODES,
  type ReportAnswer,
  type ReportInput,
} from '@monavis/shared/reports'
import { DEFAULT_LOCALE, type Receipt } from '@monavis/shared/vote'
import type { KeyHolder, Keyring } from '../../registry/keyring.ts'
import type { Registry } from '../../registry/registry.ts'
import {
  answerReport,
  eraseReportText,
  insertReport,
  type ReportFilter,
  type ReportRecord,
  readReport,
  readReports,
} from '../../store/reports.ts'
import { isSameSecret } from '../../store/secrets.ts'
import type { Store } from '../../store/store.ts'
import { redact } from '../../votes/redact/redact.ts'
import { countReports } from './public-reports.ts'

/** Reports told at once, the newest. */
const MAX_TOLD = 500

type Refused = { ok: false; code: ProblemCode }

/** Takes problems that are reported, whichever door they come in by, and tells what becomes of them. */
export interface ReportDesk {
  /**
   * @param report its shape has been validated
   * @param association that sends it, with its key
   * @returns a receipt, and whether it is new: sent again, it is the same one
   */
  send(
    report: ReportInput,
    association: KeyHolder | undefined,
  ): Promise<Refused | { ok: true; isNew: boolean; receipt: Receipt }>
  /** A report, to who has the token of its receipt or the association's key; undefined where there is none to tell. */
  find(id: string, tokenOrKey: string): Promise<ReportRecord | undefined>
  /** What an association has reported; by its name, so that a renewed key finds it. */
  sentBy(association: KeyHolder): Promise<ReportRecord[]>
  /** For those in charge. */
  list(filter: ReportFilter): Promise<ReportRecord[]>
  /** @param isModerator may dismiss what says nothing, and take that back */
  answer(
    id: string,
    answer: ReportAnswer,
    isModerator: boolean,
  ): Promise<Refused | { ok: true; report: ReportRecord }>
  /** At the request of a person who is named: what was written goes, all else stays. */
  eraseTexts(id: string): Promise<Refused | { ok: true }>
  /** Another one after each change of what everyone is told. */
  readonly revision: string
  /** What everyone is told, of the last 12 months. */
  published(): Promise<PublicReports>
}

export interface ReportDeskParts {
  keyring: Keyring
  registry: Registry
  store: Store
  /** Clock, ms. */
  now: () => number
}

export function createReportDesk({ keyring, registry, store, now }: ReportDeskParts): ReportDesk {
  const refuse = (code: ProblemCode): Refused => ({ ok: false, code })
  let answers = 0

  return {
    get revision() {
      // This process is the only one that answers; the window moves at midnight.
      return [parisDay(now()), registry.revision, answers].join()
    },

    async send(input, association) {
      if (!registry.find(input.demarche)) return refuse('unknown-demarche')
      const report = recordOf(input, association, now())
      const { id } = report
      const receipt = { id, editToken: store.reportTokenOf(id) }
      if (await insertReport(store, report)) return { ok: true, isNew: true, receipt }
      const known = await readReport(store.db, id)
      return known && isSame(report, known) ? { ok: true, isNew: false, receipt } : refuse('id-reused')
    },

    async find(id, tokenOrKey) {
      const report = await readReport(store.db, id)
      if (report && isSameSecret(store.reportTokenOf(report.id), tokenOrKey)) return report
      const association = keyring.holderOf(tokenOrKey, 'members')
      return association && report?.association?.name === association.name ? report : undefined
    },

    sentBy: ({ name }) => readReports(store.db, { association: name }, MAX_TOLD),
    list: (filter) => readReports(store.db, filter, MAX_TOLD),

    async answer(id, { state, answer }, isModerator) {
      const report = await readReport(store.db, id)
      if (!report) return refuse('unknown-report')
      if (state === 'dismissed' && !isModerator) return refuse('scope-missing')
      if (report.state === 'dismissed' && !isModerator) return refuse('already-decided')
      const answered = { state, answer: clean(answer), at: now() }
      // Somebody else has answered meanwhile.
      if (!(await answerReport(store, id, report.state, answered))) return refuse('already-decided')
      answers++
      const { answer: told, at: answeredAt } = answered
      const firstAnsweredAt = report.firstAnsweredAt ?? answeredAt
      return { ok: true, report: { ...report, state, answer: told, answeredAt, firstAnsweredAt } }
    },

    eraseTexts: async (id) => ((await eraseReportText(store, id)) ? { ok: true } : refuse('unknown-report')),

    async published() {
      const period = rollingWindow(12, parisDay(now()))
      const reports = await readReports(store.db, {
        states: ['acknowledged', 'fixed'],
        since: startOfDay(period.from),
      })
      return countReports(
        reports,
        registry.listed().map(({ id }) => id),
        period,
      )
    },
  }
}

/** What is left of a text that somebody typed; null where nothing is. */
function clean(text: string | undefined): string | null {
  return redact(text ?? '').trim() || null
}

function recordOf(input: ReportInput, association: KeyHolder | undefined, at: number): ReportRecord {
  const { id, demarche, codes, text, members = 1, locale = DEFAULT_LOCALE } = input
  return {
    id: id.toLowerCase(),
    demarche,
    codes: REPORT_CODES.filter((code) => codes.includes(code)),
    text: clean(text),
    members,
    association: association ? { name: association.name, key: association.id } : null,
    locale,
    state: 'received',
    answer: null,
    at,
    firstAnsweredAt: null,
    answeredAt: null,
  }
}

/** Whether it was sent again: the text, which is kept for a time alone, may be gone. */
function isSame(report: ReportRecord, known: ReportRecord): boolean {
  return (
    report.demarche === known.demarche &&
    report.codes.join() === known.codes.join() &&
    report.members === known.members &&
    report.association?.name === known.association?.name &&
    report.locale === known.locale &&
    (known.text === null || report.text === known.text)
  )
}
