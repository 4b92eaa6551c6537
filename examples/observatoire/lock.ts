import { once } from 'node:events'
import { mkdir, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { join, resolve } from 'node:path'

/** Another process makes a site in this folder: two would take away each other's files. */
export class FolderTaken extends Error {
  constructor(folder: string) {
    super(`${folder}: another process makes a site there; nothing was done`)
  }
}

/**
 * Keeps a folder for this process as long as it lives: a socket lies there. Where nobody answers at it, the process
 * that made it was killed, and it is taken over; the number of a process could be that of another one by now.
 * @param folder made where it does not exist
 * @returns what gives it back
 * @throws {FolderTaken}
 */
export async function takeFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true })
  const path = process.platform === 'win32' ? join('\\\\.\\pipe', resolve(folder)) : join(folder, 'in-use')
  for (;;) {
    const server = createServer((socket) => socket.destroy())
    try {
      server.listen(path)
      await once(server, 'listening')
      // It keeps the folder, not the process.
      server.unref()
      return async () => {
        server.close()
        await once(server, 'close')
      }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    }
    if (await isAnswered(path)) throw new FolderTaken(folder)
    await rm(path, { force: true })
  }
}

async function isAnswered(path: string): Promise<boolean> {
  const socket = connect(path)
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
