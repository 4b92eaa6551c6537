/** What anyone may do with these files: reuse them, also for money, and say where they come from. */
export const LICENCE = {
  name: 'Licence Ouverte 2.0',
  /** The address that data.gouv.fr knows it by. */
  url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
} as const
