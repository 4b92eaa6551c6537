import type { Acts, Key } from './acts.ts'
import { findControl, readStatus } from './find-control.ts'

/** How a reference to an element travels: https://www.w3.org/TR/webdriver2/#elements */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'
interface ElementReference {
  [ELEMENT]: string
}

/** https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS: Record<Key, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  ' ': ' ',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
}

/**
 * A browser of its own, behind a driver that speaks W3C WebDriver: the few commands the tests give, each one a request.
 * A library for all of them weighs 18 MB, and would serve WebKit alone: Debian has no such driver for Firefox.
 */
export interface WebDriverSession {
  acts: Acts
  close(): Promise<void>
}

export async function openSession(driver: string): Promise<WebDriverSession> {
  const { sessionId } = await command<{ sessionId: string }>(driver, 'POST', '/session', { capabilities: {} })
  const session = `${driver}/session/${sessionId}`
  const post = <T>(path: string, body: object) => command<T>(session, 'POST', path, body)
  await post('/timeouts', { script: 15_000 })

  const find = (name: string) =>
    post<ElementReference>('/execute/async', {
      script: `const [name, done] = arguments
        const find = ${findControl}
        const look = () => { const found = find(name); found ? done(found) : setTimeout(look, 20) }
        look()`,
      args: [name],
    })
  const act = (source: object) => post<null>('/actions', { actions: [source] })
  const strike = (...keys: string[]) =>
    act({
      type: 'key',
      id: 'keyboard',
      actions: keys.flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    })
  const call = <T>(fn: (...args: never[]) => T, ...args: unknown[]) =>
    post<T>('/execute/sync', { script: `return (${fn})(...arguments)`, args })

  return {
    acts: {
      goto: async (url) => void (await post('/url', { url })),
      click: async (name) => {
        const control = await find(name)
        await call((one: Element) => one.scrollIntoView({ block: 'center' }), control)
        // Not the driver's own click, which holds a text field in a shadow tree to be covered by something.
        await act({
          type: 'pointer',
          id: 'mouse',
          actions: [
            { type: 'pointerMove', origin: control, x: 0, y: 0 },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        })
      },
      keys: async (...keys) => void (await strike(...keys.map((key) => KEYS[key]))),
      type: async (text) => void (await strike(...text)),
      look: async (name, tell) => call(tell, await find(name)),
      status: async () => (await call(readStatus)) ?? undefined,
    },
    close: async () => void (await command(session, 'DELETE', '')),
  }
}

/** @throws {Error} with what the driver says is wrong */
async function command<T>(base: string, method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(base + path, { method, ...(body && { body: JSON.stringify(body) }) })
  const { value } = (await response.json()) as { value: T }
  if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`)
  return value
}
