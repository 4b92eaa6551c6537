import type { Kysely } from 'kysely'
import type { Database } from './database.ts'
import { PERSON_STATES, ROLES, type Role } from './people.ts'

/** Somebody who answers for a démarche. */
export interface TeamMember {
  /** Of the mandate. */
  mandate: number
  person: number
  email: string
  name: string | null
  role: Role
  /** They answer for every démarche of its administration. */
  isOfAdministration: boolean
}

/** Who answers for a démarche, by a granted mandate over it or over its administration; by e-mail. */
export async function readTeam(
  db: Kysely<Database>,
  demarche: { id: number; administration: string },
): Promise<TeamMember[]> {
  const rows = await db
    .selectFrom('mandate')
    .innerJoin('person', 'person.id', 'mandate.person')
    .select([
      'mandate.id',
      'mandate.person',
      'mandate.role',
      'mandate.demarche',
      'person.email',
      'person.name',
    ])
    .where('mandate.state', '=', 1)
    .where('person.state', '=', PERSON_STATES.indexOf('active'))
    .where(({ eb, or }) =>
      or([
        eb('mandate.demarche', '=', demarche.id),
        eb('mandate.administration', '=', demarche.administration),
      ]),
    )
    .orderBy('person.email')
    .orderBy('mandate.id')
    .execute()
  return rows.map(({ id, role, demarche: over, ...row }) => ({
    mandate: id,
    ...row,
    role: ROLES[role] ?? 'reader',
    isOfAdministration: over === null,
  }))
}
