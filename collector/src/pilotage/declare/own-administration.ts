import { administrationOfDomain } from '../../store/email-domains.ts'
import type { Store } from '../../store/store.ts'
import type { Agent } from '../agent.ts'

/** Whether the e-mail of an agent says that they are of an administration: its domain is listed with that one. */
export async function isOfAdministration(
  { db }: Store,
  { email }: Pick<Agent, 'email'>,
  administration: string,
): Promise<boolean> {
  const domain = email.slice(email.lastIndexOf('@') + 1)
  return (await administrationOfDomain(db, domain)) === administration
}
