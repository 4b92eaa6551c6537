import type { DemarcheState } from '@monavis/shared/schemas'
import type { Generated } from 'kysely'
import type { PackedAnswers } from './packing.ts'

/** What has become of a vote. Only a counted one stands in the counts. */
export const VOTE_STATE = { counted: 0, suspect: 1, erased: 2 } as const

/** The free texts of a vote, kept apart from it; the number is stored. */
export const TEXT_FIELD = { comment: 1, contact_tried_verbatim: 2 } as const

/** A vote as it is stored. An erased one keeps its id alone: everything else is zero. */
export interface VoteRow extends PackedAnswers {
  /** UUIDv7, 16 bytes. */
  id: Buffer
  demarche: number
  button: number
  /** Instant of receipt, ms. */
  at: number
  /** Of {@link VOTE_STATE}. */
  state: number
  /** 1 to 3; 0 once erased. */
  satisfaction: number
  /** Index in LOCALES. */
  locale: number
  /** Index in SOURCES. */
  source: number
  /** Why it was kept apart: 1 + its index in SUSPICIONS; 0 where it never was. */
  suspicion: number
  /** 1 once an administrator has ruled on it: counted again, or apart for good. */
  ruled: number
  /** 1 where a token of the démarche's own server came with it. */
  verified: number
  /** Eight bytes of keyed hash of the first body received. */
  digest: Buffer
}

/** Columns of a vote beside its id. */
export const VOTE_COLUMNS = [
  'demarche',
  'button',
  'at',
  'state',
  'satisfaction',
  'locale',
  'source',
  'comprehension',
  'contact_tried',
  'contact_reached',
  'contact_satisfaction',
  'suspicion',
  'ruled',
  'verified',
  'digest',
] as const satisfies readonly (keyof VoteRow)[]

interface DemarcheRow {
  id: number
  title: string
  administration: string
  ministere: string
  /** 0 or 1, like every flag: both engines then read the same. */
  essential: number
  public: number
  legacy_id: number | null
  state: DemarcheState
  /** As JSON. */
  announcements: string
}

/** One value of one démarche. */
export interface IndicatorRow {
  demarche: number
  /** Of INDICATORS. */
  field: string
  /** As JSON. */
  value: string
  source: string
  /** From which it is known. */
  day: number
  /** 0: declared. */
  verified: number
}

interface ButtonRow {
  demarche: number
  number: number
  title: string
  closed: number
  form_id: number | null
  legacy_source: string | null
}

/** Where a button leads whose démarche was merged into another. */
interface MergedButtonRow {
  demarche: number
  button: number
  into_demarche: number
  into_button: number
  at: number
}

interface ButtonOriginRow {
  demarche: number
  button: number
  origin: string
}

interface OriginSeenRow extends ButtonOriginRow {
  accepted: number
  refused: number
  /** Paris day it was last seen. */
  last_day: number
}

interface TextRow {
  vote: Buffer
  /** Of {@link TEXT_FIELD}. */
  field: number
  body: string
  /** It was received. */
  day: number
}

/** A suspect vote that waits for a ruling. */
export interface WaitingVoteRow {
  demarche: number
  button: number
  day: number
  suspicion: number
  vote: Buffer
  at: number
}

export const WAITING_COLUMNS = [
  'demarche',
  'button',
  'day',
  'suspicion',
  'vote',
  'at',
] as const satisfies readonly (keyof WaitingVoteRow)[]

/** A counted vote with something written; triggers keep it in step with its vote. */
export interface CommentRow {
  /** The second of its receipt times a million, and its place in that second. */
  id: number
  vote: Buffer
  demarche: number
  button: number
  satisfaction: number
  /** An agent has read it; has done what it asks for. */
  seen: Generated<number>
  handled: Generated<number>
}

/** What an administrator decided of a batch of suspect votes: one button, one Paris day, one reason. */
export interface RulingRow {
  demarche: number
  button: number
  day: number
  suspicion: number
  /** 1: counted again; 0: apart for good. */
  admitted: number
  /** How many votes that was. */
  votes: number
  at: number
}

export const RULING_COLUMNS = [
  'demarche',
  'button',
  'day',
  'suspicion',
  'admitted',
  'votes',
  'at',
] as const satisfies readonly (keyof RulingRow)[]

interface SpentTokenRow {
  /** 16 bytes. */
  hash: Buffer
  /** Day from which it is refused as expired, and need not be remembered. */
  expires_day: number
}

/** A line of the audit log. */
export interface AuditRow {
  id: number
  at: number
  key_id: number | null
  key_name: string | null
  person: number | null
  act: string
  detail: string
}

export interface EditionRow {
  edition: string
  revision: number
  imported: number
  reason: string | null
  note: string | null
  /** Index in EDITION_STATES. */
  state: number
  embargo_until: number | null
  frozen_at: number
  method: string | null
  /** 32 bytes. */
  digest: Buffer
  /** 16 bytes. */
  turn: Buffer
}

interface EditionRemarkRow {
  seq: Generated<number>
  edition: string
  revision: number
  ministere: string
  body: string
  at: number
}

export interface OpinionRow {
  /** UUIDv7, 16 bytes; that of its vote, where there is one. */
  id: Buffer
  /** By chance: what it is known by in public. */
  number: number
  demarche: number
  /** Index in OUTCOMES. */
  outcome: number
  satisfaction: number
  /** Index in LOCALES. */
  locale: number
  /** Redacted; empty where there is none, or no more. */
  body: string
  /** Instant of receipt, ms. */
  at: number
  /** Index in OPINION_STATES. */
  state: number
  decided_at: number | null
  reason: string | null
  answer: string | null
  answered_at: number | null
  /** 1: the comment of a vote, which an agent would publish. */
  proposed: Generated<number>
}

export interface ProposalRow {
  /** UUIDv7, 16 bytes. */
  id: Buffer
  /** From 1: what it is known by in public. */
  number: number
  /** Index in PROPOSAL_KINDS. */
  kind: number
  title: string
  administration: string | null
  text: string | null
  /** Index in LOCALES. */
  language: number
  /** Index in STORED_STATES. */
  state: number
  supports: number
  /** The one it has become. */
  demarche: number | null
  /** Instant of receipt, ms. */
  at: number
}

interface ProposalStepRow {
  /** Its number. */
  proposal: number
  /** From 1. */
  step: number
  /** Index in STORED_STATES. */
  state: number
  /** Paris day. */
  day: number
  note: string | null
}

/** A problem that was reported. */
export interface ReportRow {
  /** UUIDv7, 16 bytes. */
  id: Buffer
  demarche: number
  /** One bit a code, in the order of REPORT_CODES. */
  codes: number
  body: string | null
  members: number
  association: string | null
  key_id: number | null
  /** Index in LOCALES. */
  locale: number
  /** Index in REPORT_STATES. */
  state: number
  answer: string | null
  at: number
  first_answered_at: number | null
  answered_at: number | null
}

interface ApiKeyRow {
  id: number
  name: string
  /** SHA-256 of the key: 256 bits of chance need no salt and no slow hash. */
  hash: Buffer
  /** Space-separated. */
  scopes: string
  created_at: number
  expires_at: number | null
  /** The only one it opens. */
  demarche: number | null
}

/** An agent. */
export interface PersonRow {
  id: number
  /** Lower case. */
  email: string
  name: string | null
  /** Index in PERSON_STATES. */
  state: number
  admin: number
  /** Why they ask to come in. */
  asked: string | null
  at: number
}

/** What an agent answers for: a démarche, or all those of an administration. */
export interface MandateRow {
  id: number
  person: number
  /** Index in ROLES. */
  role: number
  /** 0: asked for; 1: granted. */
  state: number
  demarche: number | null
  administration: string | null
  at: number
}

interface SessionRow {
  /** SHA-256 of its id, which the cookie alone holds. */
  hash: Buffer
  person: number | null
  /** As JSON. */
  data: string
  browser: string | null
  at: number
  expires_at: number
}

interface SignInLinkRow {
  /** SHA-256 of what the link holds. */
  hash: Buffer
  email: string
  at: number
  expires_at: number
  used_at: number | null
}

/** What an agent notes of a day of a démarche: a release, a change. */
interface NoteRow {
  id: number
  demarche: number
  /** Paris day. */
  day: number
  /** Redacted. */
  body: string
  /** Who wrote it last. */
  person: number
  at: number
}

/** What an agent tells the administrators of the votes that are kept apart. */
interface SuspectRemarkRow {
  id: number
  demarche: number
  /** Redacted. */
  body: string
  person: number
  at: number
}

/** A change of the public record of a démarche, which an administrator has to see first. */
export interface RecordChangeRow {
  id: number
  demarche: number
  field: string
  /** As JSON. */
  value: string
  person: number
  at: number
  /** Index in CHANGE_STATES. */
  state: number
  /** Why it was refused. */
  reason: string | null
  decided_by: number | null
  decided_at: number | null
}

/** Where what happens to a démarche is told. */
export interface WebhookRow {
  id: number
  demarche: number
  /** Who made it. */
  person: number
  url: string
  /** 32 bytes: what its messages are signed with. */
  secret: Buffer
  /** Space-separated. */
  events: string
  active: number
  /** The counts that were told last, as JSON. */
  told: string
  told_at: number
  /** Since when nothing was taken. */
  failing_since: number | null
  at: number
}

/** A message to a webhook. */
export interface DeliveryRow {
  /** UUIDv7, 16 bytes. */
  id: Buffer
  webhook: number
  event: string
  /** As it is sent. */
  body: string
  at: number
  tries: number
  /** Null: taken, or given up. */
  next_at: number | null
  /** Of the last try: what was answered, or why nothing was. */
  status: number | null
  failure: string | null
  duration_ms: number | null
}

/** What an agent is told of a démarche by mail. */
export interface WatchRow {
  person: number
  demarche: number
  /** Index in DIGESTS. */
  digest: number
  alerts: number
  language: string
  /** 16 bytes: what ends it without signing in. */
  token: Buffer
  /** The Paris day on which the last digest was made. */
  digest_day: number
}

/** A letter on its way. */
export interface LetterRow {
  /** UUIDv7, 16 bytes. */
  id: Buffer
  person: number
  subject: string
  body: string
  /** The token of the watch it comes from. */
  unsubscribe: Buffer | null
  at: number
  tries: number
  next_at: number
}

/** One row of counts; beside these columns, one column a cell (see cells.ts). */
interface CountRow {
  demarche: number
  button: number
}

/** The tables, as Kysely sees them. */
export interface Database {
  instance: { secret: Buffer }
  demarche: DemarcheRow
  indicator: IndicatorRow
  button: ButtonRow
  button_origin: ButtonOriginRow
  merged_button: MergedButtonRow
  external_demarche: { external_id: string; demarche: number }
  origin_seen: OriginSeenRow
  vote: VoteRow
  vote_text: TextRow
  waiting_vote: WaitingVoteRow
  comment: CommentRow
  /** In which the words of comments are found: each engine has columns of its own. */
  comment_words: { rowid: number; id: number }
  label: { id: number; demarche: number; name: string }
  comment_label: { label: number; comment: number }
  ruling: RulingRow
  spent_token: SpentTokenRow
  token_secret: { demarche: number; serial: number }
  audit: AuditRow
  /** Changes that the tables of counts do not hold yet: see commit/count-journal.ts. */
  count_journal: { seq: Generated<number>; changes: string }
  count_day: CountRow & { day: number }
  count_month: CountRow & { month: number }
  count_context: CountRow & { day: number }
  api_key: ApiKeyRow
  edition: EditionRow
  /** The bytes that are published, as JSON. */
  edition_content: { edition: string; revision: number; body: Buffer }
  edition_remark: EditionRemarkRow
  opinion: OpinionRow
  proposal: ProposalRow
  proposal_step: ProposalStepRow
  report: ReportRow
  person: PersonRow
  mandate: MandateRow
  /** Agents of it make their account alone, and answer for its administration's démarches where it names one. */
  email_domain: { domain: string; administration: string | null; at: number }
  session: SessionRow
  sign_in_link: SignInLinkRow
  note: NoteRow
  suspect_remark: SuspectRemarkRow
  record_change: RecordChangeRow
  /** `token` opens the page of the code, and nothing else. */
  developer_link: { demarche: number; token: string; at: number }
  webhook: WebhookRow
  delivery: DeliveryRow
  watch: WatchRow
  /** What has been told of a démarche and lasts; kind: index in ALERTS. */
  alert: { demarche: number; kind: number; at: number }
  letter: LetterRow
}
