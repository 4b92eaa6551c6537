import type { Settings } from '../app/settings.ts'
import { readEmail } from '../pilotage/e-mail.ts'
import { createMailer } from '../pilotage/mailer.ts'
import { makeAdmin } from '../pilotage/people/admins.ts'
import { LETTERS } from '../pilotage/people/letters.ts'
import { LINK_MINUTES, linkAddress, makeLink } from '../pilotage/sign-in/links.ts'
import { addAuditEntry } from '../store/audit.ts'
import { openStore } from '../store/store.ts'
import { type Command, refuse } from './command.ts'
import { whyNotOfThisRelease } from './release-check.ts'

export const admin: Command = {
  usage: 'admin invite <e-mail>',
  summary: 'makes an administrator, beside the service; mails the link to come in, or prints it',
  operands: 2,
  async run({ settings, operands: [act = '', typed = ''] }) {
    if (act !== 'invite') return refuse(`usage: monavis ${this.usage}`)
    const email = readEmail(typed)
    if (email === undefined) return refuse(`"${typed}" is no e-mail address`)
    const blocked = await whyNotOfThisRelease(settings)
    if (blocked !== undefined) return refuse(blocked)
    const { publicUrl, smtp } = settings
    const store = await openStore(settings.databaseUrl)
    try {
      const now = Date.now()
      const person = await makeAdmin(store, email, now)
      const detail = JSON.stringify({ person })
      await addAuditEntry(store, { at: now, by: undefined, act: 'monavis admin invite', detail })
      const token = await makeLink(store, email, now)
      if (token === undefined)
        return refuse(`${email} was given several links in the last hour: wait a little`)
      const address = linkAddress(publicUrl, token)
      const failure = smtp && (await mail(smtp, email, address))
      if (smtp && !failure) {
        console.info(`${email} administers this instance, and was sent a link that lets them in.`)
        return 0
      }
      if (failure) console.error(`The mail server did not take the letter: ${failure.message}`)
      console.info(`${email} administers this instance. Lets them in once, for ${LINK_MINUTES} minutes:\n`)
      console.info(address)
      return 0
    } finally {
      await store.close()
    }
  },
}

/** @returns why it was not sent */
async function mail(
  { url, from }: NonNullable<Settings['smtp']>,
  to: string,
  address: string,
): Promise<Error | undefined> {
  const mailer = createMailer(url, from)
  try {
    await mailer.send({ to, ...LETTERS.fr.adminInvite(address, LINK_MINUTES) })
    return undefined
  } catch (error) {
    return error as Error
  } finally {
    await mailer.close()
  }
}
