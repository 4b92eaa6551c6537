import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { onTestFinished, vi } from 'vitest'
import { freePort } from './free-port.ts'

/** A letter, as whom it was sent to reads it. */
export interface Letter {
  from: string
  to: string[]
  subject: string
  text: string
  /** In lower case, by name in lower case. */
  headers: Record<string, string>
}

/** A mail server that keeps what it is handed. */
export interface MailServer {
  /** Of `SMTP_URL` and `MAIL_FROM`. */
  env: { SMTP_URL: string; MAIL_FROM: string }
  /** All of them, the oldest first. */
  letters: Letter[]
  /** Waits until so many letters in all have come. @returns the last of them */
  letter(count?: number): Promise<Letter>
}

/**
 * Starts a real SMTP server on this machine, without TLS.
 * @param refuses every letter-box, by name, as servers do
 * @param atEnd takes what is to be done at its end: that of the test, unless it serves several
 */
export async function startMailServer({
  refuses = false,
  atEnd = onTestFinished,
}: {
  refuses?: boolean
  atEnd?: (end: () => Promise<void>) => void
} = {}): Promise<MailServer> {
  const letters: Letter[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _session, done) =>
      done(refuses ? Object.assign(new Error(`no such mailbox: ${address}`), { responseCode: 550 }) : null),
    onData: (stream, _session, done) => {
      void buffer(stream).then(async (message) => {
        letters.push(await readLetter(message))
        done()
      }, done)
    },
  })
  const port = await freePort()
  const listening = server.listen(port, '127.0.0.1')
  await once(listening, 'listening')
  atEnd(() => new Promise<void>((resolve) => server.close(resolve)))
  return {
    env: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'MonAvis <avis@example.gouv.fr>' },
    letters,
    letter: (count = 1) =>
      vi.waitFor(
        () => {
          const last = letters[count - 1]
          if (!last) throw new Error(`${letters.length} of ${count} letters have come`)
          return last
        },
        { timeout: 10_000 },
      ),
  }
}

async function readLetter(message: Buffer): Promise<Letter> {
  const { from, to = [], subject = '', text = '', headers } = await PostalMime.parse(message)
  return {
    from: from?.address ?? '',
    to: to.map(({ address = '' }) => address),
    subject,
    text,
    headers: Object.fromEntries(headers.map(({ key, value }) => [key, value])),
  }
}
