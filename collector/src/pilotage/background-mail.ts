import { setImmediate as afterAnswering } from 'node:timers/promises'
import type { Mail, Mailer } from './mailer.ts'

/** Sends letters once the page that asked for them is answered: neither their time nor their failure shows in it. */
export interface BackgroundMail {
  /** Whether there is a mail server. */
  isOpen: boolean
  /**
   * Writes a letter and sends it, in the background; where there is no mail server, nothing is done.
   * @param write undefined: there is nothing to send after all
   */
  send(write: () => Promise<Mail | undefined>): void
  /** Waits for what is under way. */
  close(): Promise<void>
}

/** Why a letter did not go, as far as a log may tell: what the server says may hold the address. */
export interface MailFailure {
  /** Such as `EENVELOPE`, `ECONNECTION`. */
  code: string | undefined
  /** Of SMTP: 550… */
  responseCode: number | undefined
}

export interface BackgroundMailParts {
  mailer: Mailer | undefined
  /** Told of a letter that the server did not take; */
  onRefused: (failure: MailFailure) => void
  /** and of one that could not be written. */
  onError: (error: unknown) => void
}

export function createBackgroundMail({ mailer, onRefused, onError }: BackgroundMailParts): BackgroundMail {
  const underWay = new Set<Promise<void>>()

  const deliver = async (by: Mailer, write: () => Promise<Mail | undefined>) => {
    // The page goes first: it takes no longer where there is something to write.
    await afterAnswering()
    const mail = await write().catch(onError)
    if (!mail) return
    await by.send(mail).catch(({ code, responseCode }: Error & Partial<MailFailure>) => {
      onRefused({ code, responseCode })
    })
  }

  return {
    isOpen: mailer !== undefined,
    send(write) {
      if (!mailer) return
      const sending = deliver(mailer, write).finally(() => underWay.delete(sending))
      underWay.add(sending)
    },
    async close() {
      await Promise.all(underWay)
    },
  }
}
