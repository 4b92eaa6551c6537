import { mkdir, readdir, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { Site } from './site.ts'

/** A folder that holds a site for a web server to serve: its root is {@link CURRENT}. */
export interface Shown {
  /**
   * Replaces the whole site at once: whoever asks gets a page of the one or of the other, never half a site.
   * @returns false where it is the one that is shown already
   * @throws what the file system says; the site before is still shown
   */
  show(site: Site): Promise<boolean>
}

/** The link to the site that is shown, beside it and the one before: a reader may still be downloading that. */
export const CURRENT = 'current'
const PREFIX = 'site-'

/** Within some percents of the best, ten times as fast: a vote is shown within seconds. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
const compress = promisify(brotliCompress)

/** Files written at a time. */
const AT_ONCE = 32

/** @param folder made where it does not exist */
export async function openShown(folder: string): Promise<Shown> {
  await mkdir(folder, { recursive: true })
  let shown: Site = new Map()
  let compressed = new Map<string, Buffer>()

  return {
    async show(site) {
      if (isSame(site, shown)) return false
      const name = `${PREFIX}${new Date().toISOString().replace(/\W/g, '')}`
      const files = [...site]
      const write = async ([path, content]: [string, string]) => {
        const known = shown.get(path) === content ? compressed.get(path) : undefined
        const form = known ?? (await compress(content, QUALITY))
        forms.set(path, form)
        const file = join(folder, name, path)
        await mkdir(dirname(file), { recursive: true })
        await writeFile(file, content)
        await writeFile(`${file}.br`, form)
      }
      await mkdir(join(folder, name))
      const forms = new Map<string, Buffer>()
      for (let first = 0; first < files.length; first += AT_ONCE) {
        const written = await Promise.allSettled(files.slice(first, first + AT_ONCE).map(write))
        const failed = written.find((one) => one.status === 'rejected')
        if (!failed) continue
        // None is still being written: the half of a site goes, and leaves its room on the disk.
        await rm(join(folder, name), { recursive: true })
        throw failed.reason
      }
      await turnTo(folder, name)
      shown = site
      compressed = forms
      return true
    },
  }
}

function isSame(one: Site, other: Site): boolean {
  return one.size === other.size && [...one].every(([path, content]) => other.get(path) === content)
}

/** Renaming a link over another is one step for the file system. */
async function turnTo(folder: string, name: string): Promise<void> {
  const link = join(folder, CURRENT)
  const before = await readlink(link).catch(() => null)
  await rm(`${link}.new`, { force: true })
  await symlink(name, `${link}.new`)
  await rename(`${link}.new`, link)
  const old = (await readdir(folder)).filter(
    (entry) => entry.startsWith(PREFIX) && entry !== name && entry !== before,
  )
  await Promise.all(old.map((entry) => rm(join(folder, entry), { recursive: true })))
}
