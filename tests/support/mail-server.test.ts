import { expect, it } from 'vitest'
import { createMailer } from '../../collector/src/pilotage/mailer.ts'
import { startMailServer } from './mail-server.ts'

it('keeps a letter as whom it was sent to reads it', async () => {
  const { env, letter } = await startMailServer()
  const mailer = createMailer(env.SMTP_URL, env.MAIL_FROM)
  await mailer.send({ to: 'zoe@example.gouv.fr', subject: 'Déjà là', text: 'Bonjour,\n\nC’est l’été.\n' })
  await mailer.close()
  expect(await letter()).toMatchObject({
    from: 'avis@example.gouv.fr',
    to: ['zoe@example.gouv.fr'],
    subject: 'Déjà là',
    text: 'Bonjour,\n\nC’est l’été.\n',
    headers: { 'auto-submitted': 'auto-generated' },
  })
})
