/** Addresses that never change: others harvest them, and write them down. */

export const FILE_NAMES = ['editions', 'demarches', 'series'] as const
export type FileName = (typeof FILE_NAMES)[number]

/** The page about the files. */
export const DATA_PAGE = '/data'
export const CATALOGUE = '/data/catalog.jsonld'

export function csvAddress(name: FileName): string {
  return `/data/${name}.csv`
}

export function schemaAddress(name: FileName): string {
  return `/data/${name}.schema.json`
}
