import { createHmac, randomBytes } from 'node:crypto'

/** The person is on the last page: an hour is plenty, and the collector refuses more than a week. */
const LIFETIME_S = 3600

/**
 * A one-time token, which proves that this démarche was gone through and tells nothing of the person.
 *
 * A real démarche signs one when a file is sent and keeps it beside the file, so that reloading the page gives the same:
 * one file, one verified opinion. This example keeps no file.
 * @param secret of the démarche, known to its server and to the collector alone
 */
export function signToken(secret: string, demarche: number): string {
  const expiryS = Math.floor(Date.now() / 1000) + LIFETIME_S
  const signed = `${demarche}.${expiryS}.${randomBytes(16).toString('base64url')}`
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
}
