import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { dataFiles, readAssets } from './files.ts'
import type { Knowledge } from './knowledge.ts'
import { takeFolder } from './lock.ts'
import { openPuller } from './pull/pull.ts'
import { drawSite } from './site.ts'
import { openShown } from './write-site.ts'

export interface SiteSettings {
  /** Where the collector is reached, by this process and by people: without a final slash. */
  collectorUrl: string
  /** Holds the site, and the last good answers it is made of. */
  folder: string
  /** Where the site will lie, ending with `/`, where that is known. */
  url?: string | undefined
}

export interface Refreshed {
  /**
   * `none`: nothing good was ever received, there is no site. `unwritten`: the disk would not have it, that of before
   * is still shown.
   */
  site: 'made' | 'unchanged' | 'none' | 'unwritten'
  /** What went wrong; the site says it too. */
  failures: Knowledge['failures']
  /** What the system says, of an unwritten site. */
  reason?: string
}

export interface KeptSite {
  /** Reads the collector anew, and makes the site again where anything has changed. */
  refresh(stopping: AbortSignal): Promise<Refreshed>
  /** Gives the folder back. */
  close(): Promise<void>
}

/**
 * A site and what it is made of, both as the run before left them.
 * @throws {FolderTaken}
 */
export async function openSite({ collectorUrl, folder, url }: SiteSettings): Promise<KeptSite> {
  const close = await takeFolder(folder)
  const puller = await openPuller(collectorUrl, join(folder, 'state'))
  const shown = await openShown(folder)
  const assets = await readAssets()
  let isDrawn = false

  async function refresh(stopping: AbortSignal): Promise<Refreshed> {
    const hasChanged = await puller.pull(stopping)
    const { knowledge, failures } = puller
    if (!knowledge) return { site: 'none', failures }
    // A notice tells how old what is shown is: it is drawn again as time passes.
    if (isDrawn && !hasChanged && failures.length === 0) return { site: 'unchanged', failures }
    const isNew = await shown.show(
      drawSite({ knowledge, files: [...assets, ...dataFiles(knowledge)], now: new Date(), url }),
    )
    isDrawn = true
    return { site: isNew ? 'made' : 'unchanged', failures }
  }

  return {
    async refresh(stopping) {
      try {
        return await refresh(stopping)
      } catch (error) {
        if (!isOfSystem(error)) throw error
        // What has changed by now was not shown: next time it is, whether or not anything changes again.
        isDrawn = false
        return { site: 'unwritten', failures: puller.failures, reason: error.message }
      }
    },
    close,
  }
}

/** A full disk, a folder that may not be written: it may be mended while this process runs. */
function isOfSystem(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error
}

/** Refreshes a site again and again, `everyMs` after each time, until told to stop. */
export async function keepRefreshing(
  site: KeptSite,
  everyMs: number,
  stopping: AbortSignal,
  tell: (refreshed: Refreshed) => void,
): Promise<void> {
  while (!stopping.aborted) {
    // Only being told to stop cuts a wait short.
    await wait(everyMs, undefined, { signal: stopping }).catch(() => undefined)
    if (!stopping.aborted) tell(await site.refresh(stopping))
  }
}
