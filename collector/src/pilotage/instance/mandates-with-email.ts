import type { MandateRecord, PersonRecord } from '../../store/people.ts'

/** A mandate with the address of who has it, or asks for it. */
export interface MandateWithEmail extends MandateRecord {
  email: string
}

/** In their order; of who is not among these people, none. */
export function withEmails(
  mandates: readonly MandateRecord[],
  people: readonly PersonRecord[],
): MandateWithEmail[] {
  return mandates.flatMap((mandate) => {
    const person = people.find(({ id }) => id === mandate.person)
    return person ? [{ ...mandate, email: person.email }] : []
  })
}
