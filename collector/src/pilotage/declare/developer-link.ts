import { randomBytes } from 'node:crypto'
import { writeDeveloperLink } from '../../store/developer-links.ts'
import type { Store } from '../../store/store.ts'

/** Opens the page of a démarche’s code to whoever has its address; one that was sent before ends. @param at ms */
export async function openDeveloperLink(store: Store, demarche: number, at: number): Promise<void> {
  await writeDeveloperLink(store, { demarche, token: randomBytes(24).toString('base64url'), at })
}
