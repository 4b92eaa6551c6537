import type { OpinionDesk } from '../../../citizens/opinions/opinion-desk.ts'
import type { ProposalDesk } from '../../../citizens/proposals/proposal-desk.ts'
import type { ReportDesk } from '../../../citizens/reports/report-desk.ts'
import type { EditionDesk } from '../../../editions/edition-desk.ts'
import type { HealthParts } from '../../../pilotage/instance/health.ts'
import type { Accounts } from '../../../pilotage/people/accounts.ts'
import type { Keyring } from '../../../registry/keyring.ts'
import type { Registry } from '../../../registry/registry.ts'
import type { Store } from '../../../store/store.ts'
import type { SuspectDesk } from '../../../votes/suspect-desk.ts'

/** What the administrators of the instance work with. */
export interface InstanceDesks {
  keyring: Keyring
  opinions: OpinionDesk
  proposals: ProposalDesk
  reports: ReportDesk
  editions: EditionDesk
  suspects: SuspectDesk
  health: Omit<HealthParts, 'store'>
  /** What may be shown of the settings, by name. */
  settings: Readonly<Record<string, unknown>>
}

export interface InstanceParts extends InstanceDesks {
  accounts: Accounts
  registry: Registry
  store: Store
  /** Clock, ms. */
  now: () => number
}

/** Of every page and act here. */
export const ADMIN = { right: 'admin' } as const
/** Of an act whose body holds what somebody wrote, or what names a person. */
export const ADMIN_QUIETLY = { right: 'admin', isAudited: 'without-body' } as const
