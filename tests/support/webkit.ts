import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { installFromDebian } from './debian.ts'
import type { OtherEngine, RunningEngine } from './engines.ts'
import { freePort } from './free-port.ts'
import { findProgram } from './programs.ts'
import { openSession } from './webdriver.ts'

/** WebKitGTK's own small browser, through its driver: the engine of Safari. It has no headless mode, hence Xvfb. */
export const webkit: OtherEngine = {
  name: 'WebKitGTK',
  start: async () => {
    const programs = await findWebKit()
    return programs && startWebKit(programs)
  },
}

/** Finds WebKitGTK's driver and a display for it, else installs Debian's where this user may, else says there are none. */
export async function ensureWebKit(): Promise<void> {
  if (await findWebKit()) return
  await installFromDebian('webkit2gtk-driver', 'xvfb')
  if (!(await findWebKit()))
    console.log('No WebKitGTK here, and none may be installed: its tests are skipped.')
}

interface Programs {
  driver: string
  xvfb: string
}

async function findWebKit(): Promise<Programs | undefined> {
  const driver = await findProgram('WEBKIT_DRIVER_PATH', ['/usr/bin/WebKitWebDriver'])
  const xvfb = await findProgram('XVFB_PATH', ['/usr/bin/Xvfb'])
  return driver && xvfb ? { driver, xvfb } : undefined
}

async function startWebKit(programs: Programs): Promise<RunningEngine> {
  const children: ChildProcess[] = []
  // The display last: a browser that a failed test has left goes with it.
  const stop = async () => {
    for (const child of children.reverse()) await end(child)
  }
  try {
    // It takes the first display that is free, and writes its number there.
    const xvfb = spawn(programs.xvfb, ['-displayfd', '3', '-screen', '0', '1280x900x24'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    })
    children.push(xvfb)
    const [display] = await Promise.race([once(xvfb.stdio[3] as Readable, 'data'), once(xvfb, 'exit')])
    const port = await freePort()
    const driver = spawn(programs.driver, [`--port=${port}`], {
      env: { ...process.env, DISPLAY: `:${String(display).trim()}`, GDK_BACKEND: 'x11', LANGUAGE: 'fr' },
      stdio: 'ignore',
    })
    children.push(driver)
    const url = `http://127.0.0.1:${port}`
    while (!(await isReady(url))) {
      if (driver.exitCode !== null) throw new Error(`WebKitWebDriver ended with ${driver.exitCode}`)
      await setTimeout(20)
    }
    return { open: () => openSession(url), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/status`).then(
    ({ ok }) => ok,
    () => false,
  )
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill()
  await exited
}
