import { expect, it } from 'vitest'
import { readPersonByEmail } from '../../collector/src/store/people.ts'
import { openStore } from '../../collector/src/store/store.ts'
import { engines } from '../support/databases.ts'
import { startMailServer } from '../support/mail-server.ts'
import { MONAVIS, run, startCollectorProcess } from '../support/processes.ts'

const ADMIN = 'zoe@example.gouv.fr'

async function invite(env: Record<string, string>, email: string) {
  const { said, exitCode } = run(MONAVIS, env, 'admin', 'invite', email)
  return { code: await exitCode, ...said }
}

it.each(engines)(
  'monavis admin invite prints a link that lets an administrator in, beside the service, on $name',
  async ({ freshUrl }) => {
    const DATABASE_URL = await freshUrl()
    const { url } = await startCollectorProcess({ DATABASE_URL })
    const { code, out, err } = await invite({ DATABASE_URL, PUBLIC_URL: url }, 'Zoe@Example.gouv.fr')
    expect([code, err]).toEqual([0, ''])
    const token = /\/pilotage\/connexion\/lien\/(\S+)/.exec(out)?.[1] ?? ''
    const entered = await fetch(`${url}/pilotage/connexion/lien`, {
      method: 'POST',
      body: new URLSearchParams({ jeton: token }),
      redirect: 'manual',
    })
    expect(entered.status).toBe(303)
    const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const account = await fetch(`${url}/pilotage/compte?lang=en`, { headers: { cookie } })
    expect(await account.text()).toContain('You are an administrator of this instance')
  },
)

it('monavis admin invite mails the link where there is a mail server, and prints it where that fails', async () => {
  const mail = await startMailServer()
  const DATABASE_URL = (await engines[0]?.freshUrl()) ?? ''
  await (await openStore(DATABASE_URL)).close()
  const sent = await invite({ DATABASE_URL, ...mail.env }, ADMIN)
  expect(sent).toMatchObject({ code: 0, err: '' })
  expect(sent.out).not.toContain('/lien/')
  const { to, text } = await mail.letter()
  expect(to).toEqual([ADMIN])
  expect(text).toContain('/pilotage/connexion/lien/')
  const store = await openStore(DATABASE_URL)
  expect(await readPersonByEmail(store.db, ADMIN)).toMatchObject({ state: 'active', isAdmin: true })
  await store.close()

  const unsent = await invite({ DATABASE_URL, ...mail.env, SMTP_URL: 'smtp://127.0.0.1:1' }, ADMIN)
  expect(unsent.code).toBe(0)
  expect(unsent.out).toContain('/pilotage/connexion/lien/')
  expect((await invite({ DATABASE_URL }, 'zoe@')).code).toBe(1)
})
