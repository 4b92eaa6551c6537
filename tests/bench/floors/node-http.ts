import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The floor under every Node service: parse the JSON, answer 201. */
const server = createServer((request, response) => {
  let text = ''
  request.setEncoding('utf8')
  request.on('data', (chunk: string) => {
    text += chunk
  })
  request.on('end', () => {
    const { id } = JSON.parse(text) as { id: string }
    const body = JSON.stringify({ id, editToken: 'none' })
    response.writeHead(201, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
    response.end(body)
  })
})
server.listen(0, '127.0.0.1', () =>
  console.info(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
)
