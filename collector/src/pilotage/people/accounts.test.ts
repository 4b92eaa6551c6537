import { describe, expect, it, onTestFinished } from 'vitest'
import { engines } from '../../../../tests/support/databases.ts'
import { startMailServer } from '../../../../tests/support/mail-server.ts'
import { readPersonByEmail } from '../../store/people.ts'
import { openStore } from '../../store/store.ts'
import { createBackgroundMail } from '../background-mail.ts'
import { createMailer } from '../mailer.ts'
import { createAccounts } from './accounts.ts'

const MAX = 'max@example.com'

describe.each(engines)('a request for an account on $name', ({ migratedUrl }) => {
  it('is granted or not by an administrator, once, and answered by letter', async () => {
    const mail = await startMailServer()
    const store = await openStore(await migratedUrl())
    onTestFinished(() => store.close())
    const fail = (error: unknown) => expect(error).toBeUndefined()
    const mailer = createMailer(mail.env.SMTP_URL, mail.env.MAIL_FROM)
    const background = createBackgroundMail({ mailer, onRefused: fail, onError: fail })
    onTestFinished(() => background.close())
    const publicUrl = 'https://avis.example.gouv.fr'
    const accounts = createAccounts({ store, mail: background, publicUrl, now: () => 1_000 })
    const asking = { email: MAX, name: 'Max Petit', why: 'Le permis' }
    const find = () => readPersonByEmail(store.db, MAX)

    await accounts.ask(asking, 'fr')
    const asked = await find()
    expect(asked).toMatchObject({ state: 'asked', name: 'Max Petit', asked: 'Le permis' })
    const id = asked?.id ?? 0
    expect(await accounts.refuse(id, 'fr')).toBe(true)
    expect(await find()).toMatchObject({ state: 'left', name: null, asked: null })
    expect(await mail.letter()).toMatchObject({
      to: [MAX],
      text: expect.stringContaining('n’a pas été acceptée'),
    })

    // Asked again: what has been refused once may be granted.
    await accounts.ask(asking, 'fr')
    expect(await accounts.approve(id, 'en')).toBe(true)
    expect(await find()).toMatchObject({ state: 'active', asked: null })
    const { text } = await mail.letter(2)
    expect(text).toContain(`${publicUrl}/pilotage/connexion\n`)
    expect([await accounts.approve(id, 'fr'), await accounts.refuse(id, 'fr')]).toEqual([false, false])
  })
})
