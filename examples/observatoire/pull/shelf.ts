import { mkdir, readFile, rename, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Found } from './found.ts'

/** An answer of the collector, as it came. */
export interface Kept {
  etag: string | null
  body: string
}

/**
 * Where the last good answers are kept from one run to the next, a file each. The file's own date says when the
 * collector last gave this answer, or said that it had not changed.
 */
export interface Shelf {
  /** Null where there is none from this address, or where the file was damaged: it is asked for anew. */
  read(name: string, address: string): Promise<(Kept & { confirmedAt: Date }) | null>
  /** The file is replaced whole or not at all. */
  keep(name: string, address: string, kept: Kept & { confirmedAt: Date }): Promise<void>
  confirm(name: string, at: Date): Promise<void>
}

/** @param folder made where it does not exist */
export async function openShelf(folder: string): Promise<Shelf> {
  await mkdir(folder, { recursive: true })
  const fileOf = (name: string) => join(folder, `${name}.json`)
  return {
    async read(name, address) {
      try {
        const kept = new Found(JSON.parse(await readFile(fileOf(name), 'utf8')))
        if (kept.at('address').text() !== address) return null
        const etag = kept.at('etag').orNull((found) => found.text())
        const { mtime } = await stat(fileOf(name))
        return { etag, body: kept.at('body').text(), confirmedAt: mtime }
      } catch {
        return null
      }
    },
    async keep(name, address, { etag, body, confirmedAt }) {
      const file = `${fileOf(name)}.new`
      await writeFile(file, JSON.stringify({ address, etag, body }))
      await utimes(file, confirmedAt, confirmedAt)
      await rename(file, fileOf(name))
    },
    async confirm(name, at) {
      await utimes(fileOf(name), at, at).catch((error: NodeJS.ErrnoException) => {
        // Removed by hand while the process runs, to forget it: so it is, from the next run on.
        if (error.code !== 'ENOENT') throw error
      })
    },
  }
}
