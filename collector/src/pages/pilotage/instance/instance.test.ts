import { describe, expect, it } from 'vitest'
import { asAgent, PILOTAGE_URL } from '../../../../../tests/support/agents.ts'
import { asAdmin, createTestApp } from '../../../../../tests/support/app.ts'
import { engines } from '../../../../../tests/support/databases.ts'
import { aVote, voteId } from '../../../../../tests/support/votes.ts'
import { INSTANCE_TABS } from '../pilotage-texts.ts'

describe.each(engines)('the pages of the instance on $name', (engine) => {
  const create = async () => {
    const test = await createTestApp(engine, { PUBLIC_URL: PILOTAGE_URL })
    await test.declare(7, 8)
    return { ...test, admin: await asAgent(test, { isAdmin: true, email: 'admin@example.gouv.fr' }) }
  }

  it('show every page, in both languages', async () => {
    const { admin } = await create()
    for (const tab of [
      '',
      ...INSTANCE_TABS,
      'personnes/domaines',
      'demarches/7',
      `personnes/${admin.person}`,
    ]) {
      for (const lang of ['fr', 'en']) {
        const { status, text } = await admin.get(`/pilotage/instance/${tab}?lang=${lang}`.replace('/?', '?'))
        expect([tab, status]).toEqual([tab, 200])
        expect(text).toContain(`<html lang="${lang}"`)
      }
    }
  })
})
void asAdmin
void aVote
void voteId
