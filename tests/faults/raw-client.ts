import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { onTestFinished } from 'vitest'

/** One connection that is spoken to byte by byte, as no well-behaved client would. */
export interface RawClient {
  socket: Socket
  /** Sends a request; bodies are JSON, and `bodyBytes` of it are sent. */
  send(method: string, path: string, body?: object, bodyBytes?: number): void
  /** Waits until as many whole answers have come as were asked for; both have a length. */
  answers(n: number): Promise<string[]>
}

export async function connectRaw(url: string): Promise<RawClient> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  // How it ends is told by the answers.
  socket.on('error', () => {})
  await once(socket, 'connect')
  onTestFinished(() => void socket.destroy())
  let received = ''
  socket.setEncoding('utf8')
  return {
    socket,
    send(method, path, body, bodyBytes = Number.POSITIVE_INFINITY) {
      const text = body ? JSON.stringify(body) : ''
      const type = body
        ? `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n`
        : ''
      socket.write(`${method} ${path} HTTP/1.1\r\nhost: test\r\n${type}\r\n${text.slice(0, bodyBytes)}`)
    },
    async answers(n) {
      if (socket.listenerCount('data') === 0) {
        socket.on('data', (chunk: string) => {
          received += chunk
        })
      }
      for (;;) {
        const answers = received.split(/(?=HTTP\/1\.1 )/)
        if (answers.length >= n && answers.slice(0, n).every(isWhole)) return answers
        if (socket.destroyed) throw new Error(`the connection ended after: ${received}`)
        await wait(20)
      }
    },
  }
}

function isWhole(answer: string): boolean {
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  return Buffer.byteLength(body) >= Number(/content-length: (\d+)/i.exec(head)?.[1])
}
