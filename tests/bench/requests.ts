import type { NextRequest } from './generator.ts'

/** Addresses the votes seem to come from. */
const CLIENTS = 17_000
export const ORIGIN = 'https://demarche.example.gouv.fr'
export const DEMARCHES = 200

/** What one vote in three says beside its smiley. */
const ANSWERS = [
  '"comprehension":5,"contact_tried":[17]',
  '"comprehension":7,"contact_tried":[9],"contact_reached":{"9":17},"contact_satisfaction":{"9":22}',
  '"comprehension":8,"contact_tried":[10,11],"contact_reached":{"10":18,"11":17}',
]

const pick = (n: number) => Math.floor(Math.random() * n)

let made = 0
/** A new UUIDv7: the time, then a number of its own where chance would be, which costs the generator less. */
function voteId(): string {
  const time = Date.now().toString(16).padStart(12, '0')
  const own = (++made).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${own}`
}

/** A new vote each time; ids, démarches (1 to their number), answers and addresses vary. */
export function voteRequest(demarches = DEMARCHES): string {
  const answers = pick(3) === 0 ? `,"answers":{${ANSWERS[pick(ANSWERS.length)]}}` : ''
  const body = `{"id":"${voteId()}","demarche":${1 + pick(demarches)},"button":1,"satisfaction":${1 + pick(3)},"locale":"fr","source":"button"${answers}}`
  return request('POST', '/api/v1/votes', body)
}

/** Changes one of `votes`, by three answers. @param votes ids with the token that opens each */
export function editRequests(votes: readonly { id: string; editToken: string }[]): NextRequest {
  return () => {
    const { id, editToken } = votes[pick(votes.length)] ?? { id: '', editToken: '' }
    const body = `{"satisfaction":${1 + pick(3)},"answers":{${ANSWERS[1]}}}`
    return request('PATCH', `/api/v1/votes/${id}`, body, `authorization: Bearer ${editToken}\r\n`)
  }
}

/** Reads the feed, compressed. @param etag the tag that the reader holds */
export function feedRequest(etag?: string): string {
  const condition = etag ? `if-none-match: ${etag}\r\n` : ''
  return `GET /api/v1/observatoire HTTP/1.1\r\nhost: localhost\r\naccept-encoding: br\r\n${condition}\r\n`
}

function request(method: string, path: string, body: string, header = ''): string {
  const client = pick(CLIENTS)
  return `${method} ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\norigin: ${ORIGIN}\r\nx-forwarded-for: 10.0.${client >> 8}.${client & 255}\r\n${header}content-length: ${body.length}\r\n\r\n${body}`
}

/** Casts votes one after the other. @returns what opens them @throws {Error} when one is not taken */
export async function castSome(url: string, n: number): Promise<{ id: string; editToken: string }[]> {
  return Promise.all(
    Array.from({ length: n }, async () => {
      const text = voteRequest()
      const response = await fetch(`${url}/api/v1/votes`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: ORIGIN },
        body: text.slice(text.indexOf('\r\n\r\n') + 4),
      })
      if (response.status !== 201) throw new Error(`a vote was answered ${response.status}`)
      return (await response.json()) as { id: string; editToken: string }
    }),
  )
}
