import { connect } from 'node:net'
import { type Attempt, ENCODINGS } from './attempts.ts'

/** The first answer on a socket; undefined: it was closed without a word. */
export interface Answer {
  status: number
  headers: Map<string, string>
  body: string
}

/** Far beyond anything that is merely slow: what takes so long hangs. */
const HANG_MS = 20_000

/** An attempt as it goes on the wire, as no client of good manners would send it. */
export function bytesOf({ method, target, headers, body, encoding, cut }: Attempt): Buffer {
  const names = new Set(headers.map(([name]) => name))
  const content = body === undefined ? Buffer.alloc(0) : ENCODINGS[encoding](body)
  const lines = [`${method} ${target} HTTP/1.1`, ...headers.map(([name, value]) => `${name}: ${value}`)]
  if (!names.has('host')) lines.push('host: 127.0.0.1')
  if (body !== undefined && !names.has('content-length') && !names.has('transfer-encoding')) {
    lines.push(`content-length: ${content.length}`)
  }
  if (!names.has('connection')) lines.push('connection: close')
  const all = Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), content])
  return all.subarray(0, Math.ceil((all.length * cut) / 1_000))
}

/** Headers that leave the service waiting for more, or keep the socket open. */
const UNENDING = ['content-length', 'transfer-encoding', 'connection', 'upgrade']

/** Whether an attempt, whatever it says, says all of it: the service owes an answer, and closes after it. */
export function isWhole({ cut, headers, method }: Attempt): boolean {
  return cut === 1_000 && method !== 'CONNECT' && !headers.some(([name]) => UNENDING.includes(name))
}

/**
 * Sends bytes and reads until the service closes. Where it may wait for more, it is told that none will come.
 * @throws {Error} when it does not close: it hangs
 */
export function exchange(port: number, bytes: Buffer, isEnded: boolean): Promise<Answer | undefined> {
  return new Promise((resolve, reject) => {
    const received: Buffer[] = []
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    const timer = setTimeout(() => {
      socket.destroy()
      reject(
        new Error(`no end after ${HANG_MS} ms: ${Buffer.concat(received).toString('latin1').slice(0, 200)}`),
      )
    }, HANG_MS)
    socket.on('data', (chunk) => received.push(chunk))
    // A service that has answered may hang up on what it does not want to read.
    socket.on('error', () => {})
    socket.on('close', () => {
      clearTimeout(timer)
      resolve(readAnswer(Buffer.concat(received)))
    })
    socket.on('end', () => socket.end())
    if (isEnded) socket.end(bytes)
    else socket.write(bytes)
  })
}

function readAnswer(bytes: Buffer): Answer | undefined {
  // As latin1, a character is a byte.
  const text = bytes.toString('latin1')
  const interim = /^(HTTP\/1\.1 1\d\d [^\r]*\r\n(?:[^\r]+\r\n)*\r\n)*/.exec(text)?.[0].length ?? 0
  const end = text.indexOf('\r\n\r\n', interim)
  const [first = '', ...lines] = text.slice(interim, end).split('\r\n')
  const status = /^HTTP\/1\.1 (\d{3})/.exec(first)?.[1]
  if (end < 0 || status === undefined) return undefined
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
  const length = Number(headers.get('content-length') ?? Number.POSITIVE_INFINITY)
  return { status: Number(status), headers, body: bytes.subarray(end + 4, end + 4 + length).toString() }
}
