import { TRY_TOKEN } from '@monavis/shared/vote'
import { isListed } from '../registry/origins.ts'
import type { Registry } from '../registry/registry.ts'
import type { VoteDesk } from './vote-desk.ts'

/**
 * The same desk, where a vote may be tried: with the token {@link TRY_TOKEN} it is refused where another would be, and
 * answered like another; neither it, nor whence it came, is counted, stored or kept in memory.
 * @param ownOrigin of the service
 */
export function letTry(desk: VoteDesk, registry: Registry, ownOrigin: string): VoteDesk {
  return {
    ...desk,
    async cast(vote, door, language) {
      if (vote.token !== TRY_TOKEN) return desk.cast(vote, door, language)
      const found = registry.findButton(vote.demarche, vote.button)
      if (!found.ok) return found
      const { origin } = door
      if (origin && origin !== ownOrigin && !isListed(found.button, origin)) {
        return { ok: false, code: 'origin-refused' }
      }
      const receipt = { id: vote.id.toLowerCase(), editToken: TRY_TOKEN, verified: false }
      return { ok: true, isNew: true, receipt }
    },
    async edit(id, token, edit, language) {
      return token === TRY_TOKEN ? { ok: true } : desk.edit(id, token, edit, language)
    },
    async erase(id, token) {
      return token === TRY_TOKEN ? { ok: true } : desk.erase(id, token)
    },
  }
}
