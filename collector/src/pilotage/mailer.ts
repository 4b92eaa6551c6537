import type { Transporter } from 'nodemailer'

/** A letter, in plain text: nothing to load, nothing that watches who reads. */
export interface Mail {
  to: string
  subject: string
  text: string
  /** Where one POST ends letters of this kind, without signing in (RFC 8058). */
  unsubscribeUrl?: string | undefined
}

/** Sends letters through the mail server of the settings. */
export interface Mailer {
  /** @throws {Error} when the server does not take it in time */
  send(mail: Mail): Promise<void>
  close(): Promise<void>
}

/** A mail server that says nothing for so long has failed. */
const MAX_WAIT_MS = 10_000

/**
 * @param smtpUrl `smtp://` or `smtps://`, with who signs in where it asks
 * @param from of every letter
 */
export function createMailer(smtpUrl: string, from: string): Mailer {
  let transport: Promise<Transporter> | undefined
  // Loaded with the first letter: it is a tenth of all the code there is, and no start has to wait for it.
  const connect = async (): Promise<Transporter> => {
    const { createTransport } = await import('nodemailer')
    return createTransport(
      {
        url: smtpUrl,
        connectionTimeout: MAX_WAIT_MS,
        greetingTimeout: MAX_WAIT_MS,
        socketTimeout: MAX_WAIT_MS,
      },
      // Told apart from letters of people: no holiday notice comes back (RFC 3834).
      { from, headers: { 'Auto-Submitted': 'auto-generated' } },
    )
  }
  return {
    send: async ({ unsubscribeUrl, ...mail }) => {
      const headers = unsubscribeUrl && {
        'List-Unsubscribe': `<${unsubscribeUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }
      transport ??= connect()
      await (await transport).sendMail({ ...mail, ...(headers && { headers }) })
    },
    close: async () => (await transport)?.close(),
  }
}
