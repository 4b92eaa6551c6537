import type { Registry } from '../registry/registry.ts'
import type { Store } from '../store/store.ts'
import { createBackgroundMail } from './background-mail.ts'
import { createPageChecks, type PageChecks } from './declare/page-checks.ts'
import { createMailer } from './mailer.ts'
import { type Dispatch, startDispatch } from './outgoing/dispatch.ts'
import { type Accounts, createAccounts } from './people/accounts.ts'
import { createProvider, type Provider, type ProviderSettings } from './sign-in/provider.ts'
import { createTeam, type Team } from './team/team.ts'

/** What the pilotage is made of. */
export interface PilotageParts {
  registry: Registry
  store: Store
  settings: {
    publicUrl: string
    /** Votes from which a score is published. */
    publishFrom: number
    /** Undefined: no letter is sent. */
    smtp: { url: string; from: string } | undefined
    oidc: ProviderSettings | undefined
  }
  /** Where what fails in the background is told. */
  log: { warn(facts: object, message: string): void; error(facts: object, message: string): void }
  /** Clock, ms. */
  now: () => number
}

/** What the pages of agents stand on, and what goes out by itself. */
export interface Pilotage {
  accounts: Accounts
  checks: PageChecks
  dispatch: Dispatch
  hasMail: boolean
  provider: Provider | undefined
  team: Team
  /** Ends what goes out by itself, and waits for the letters that are under way. */
  close(): Promise<void>
}

/** Starts what goes out by itself, and makes what agents work with. */
export function openPilotage({ registry, store, settings, log, now }: PilotageParts): Pilotage {
  const { publicUrl, publishFrom, smtp, oidc } = settings
  const mailer = smtp && createMailer(smtp.url, smtp.from)
  const dispatch = startDispatch({ store, registry, mailer, publicUrl, publishFrom, now }, (err) =>
    log.warn({ err }, 'something could not be sent; it will be tried again'),
  )
  const mail = createBackgroundMail({
    mailer,
    onRefused: (why) => log.warn(why, 'the mail server did not take a letter'),
    onError: (err) => log.error({ err }, 'a letter could not be written'),
  })
  return {
    accounts: createAccounts({ store, mail, publicUrl, now }),
    checks: createPageChecks(now),
    dispatch,
    hasMail: mailer !== undefined,
    provider: oidc && createProvider(oidc, publicUrl),
    team: createTeam({ store, mail, publicUrl, now }),
    async close() {
      await dispatch.close()
      await mail.close()
      await mailer?.close()
    },
  }
}
