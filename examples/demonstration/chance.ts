import { createHash } from 'node:crypto'

/** A number in [0, 1) that looks drawn by chance, and is the same at each start. @param of what it is drawn for */
export function chance(...of: (string | number)[]): number {
  return createHash('sha256').update(of.join('/')).digest().readUInt32BE() / 2 ** 32
}
