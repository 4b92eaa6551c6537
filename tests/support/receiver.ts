import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

/** What was posted to a receiver. */
export interface Received {
  headers: IncomingHttpHeaders
  body: string
}

/** Starts a real server that takes what is posted, and answers as it is told; it stops when the test ends. */
export async function startReceiver() {
  const received: Received[] = []
  const answers = { status: 204, headers: {} as Record<string, string> }
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ headers: request.headers, body })
      response.writeHead(answers.status, answers.headers).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, received, answers }
}
