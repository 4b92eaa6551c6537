import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

type Encoding = 'br' | 'gzip'

/**
 * Bytes answered again and again: made once, compressed once an encoding and off the main thread (zlib's own
 * pool), sent from memory, or not at all where the client has them.
 */
export class Representation {
  readonly contentType: string
  readonly body: Buffer
  /** Of the bytes, uncompressed. */
  readonly sha256: Buffer
  /** The same in short: another content is another tag. */
  readonly digest: string
  /** Not worth it for what is compressed by itself. */
  readonly isCompressible: boolean
  readonly #tags: Record<Encoding | 'identity', string>
  readonly #compressed = new Map<Encoding, Buffer | Promise<Buffer>>()

  readonly #brotliQuality: number

  /**
   * @param body not copied where it is a Buffer: nobody writes into it any more
   * @param brotliQuality 4 by default, as small as gzip's best in a tenth of the time; 11 takes seconds on a
   * large feed, and pays for a file that is compressed once in the life of the process
   * @param sha256 of the body, where it is known: for tens of megabytes it takes as many milliseconds
   */
  constructor(contentType: string, body: string | Buffer, brotliQuality = 4, sha256?: Buffer) {
    this.#brotliQuality = brotliQuality
    this.contentType = contentType
    this.isCompressible = contentType !== 'image/png'
    this.body = typeof body === 'string' ? Buffer.from(body) : body
    this.sha256 = sha256 ?? createHash('sha256').update(this.body).digest()
    this.digest = this.sha256.toString('base64url').slice(0, 22)
    this.#tags = {
      identity: `"${this.digest}"`,
      br: `"${this.digest}-br"`,
      gzip: `"${this.digest}-gzip"`,
    }
  }

  /** Strong, so one a byte sequence: the encoding is part of it. */
  tagOf(encoding: Encoding | undefined): string {
    return this.#tags[encoding ?? 'identity']
  }

  /** At once where they have been made already. */
  compressed(encoding: Encoding): Buffer | Promise<Buffer> {
    let bytes = this.#compressed.get(encoding)
    if (!bytes) {
      bytes = (encoding === 'br' ? this.#brotli() : gzipAsync(this.body)).then((made) => {
        this.#compressed.set(encoding, made)
        return made
      })
      this.#compressed.set(encoding, bytes)
    }
    return bytes
  }

  #brotli(): Promise<Buffer> {
    const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants
    const params = { [BROTLI_PARAM_QUALITY]: this.#brotliQuality, [BROTLI_PARAM_SIZE_HINT]: this.body.length }
    return brotliAsync(this.body, { params })
  }
}

/** Holds what is written anew for each reader and seldom changes: the same text keeps its compressed bytes. */
export function holdLatest(contentType: string): (text: string) => Representation {
  let latest: { text: string; form: Representation } | undefined
  return (text) => {
    if (latest?.text !== text) latest = { text, form: new Representation(contentType, text) }
    return latest.form
  }
}

const gzipAsync = promisify(gzip)
const brotliAsync = promisify(brotliCompress)

/**
 * Answers with a representation: 304 where the client's tag is current, else in an encoding it takes.
 * @param alsoVaries by what other header it was chosen
 */
export function sendRepresentation(
  request: FastifyRequest,
  reply: FastifyReply,
  representation: Representation,
  alsoVaries?: 'Accept',
): FastifyReply | Promise<FastifyReply> {
  const encoding = representation.isCompressible
    ? acceptedEncoding(request.headers['accept-encoding'])
    : undefined
  const etag = representation.tagOf(encoding)
  reply.header('etag', etag)
  reply.header('vary', alsoVaries ? `${alsoVaries}, Accept-Encoding` : 'Accept-Encoding')
  if (isCurrent(request.headers['if-none-match'], etag)) return reply.code(304).send()
  reply.header('content-type', representation.contentType)
  if (!encoding) return reply.send(representation.body)
  reply.header('content-encoding', encoding)
  const bytes = representation.compressed(encoding)
  return bytes instanceof Promise ? bytes.then((made) => reply.send(made)) : reply.send(bytes)
}

/**
 * Brotli, else gzip, among what is accepted at all (`q=0` is a refusal, RFC 9110 § 12.5.3). Ours to choose:
 * browsers name gzip first and weigh both the same.
 */
function acceptedEncoding(header: string | string[] | undefined): Encoding | undefined {
  const asked = String(header ?? '')
  if (understood.has(asked)) return understood.get(asked)
  const encoding = readEncoding(asked)
  if (understood.size >= MAX_UNDERSTOOD) understood.clear()
  understood.set(asked, encoding)
  return encoding
}

/** Browsers send a few of them, again and again. */
const understood = new Map<string, Encoding | undefined>()
const MAX_UNDERSTOOD = 100

function readEncoding(asked: string): Encoding | undefined {
  const accepted = new Set(
    asked
      .toLowerCase()
      .split(',')
      .filter((range) => !/;\s*q=0(\.0*)?\s*$/.test(range))
      .map((range) => range.split(';')[0]?.trim()),
  )
  return (['br', 'gzip'] as const).find((encoding) => accepted.has(encoding))
}

/** RFC 9110 § 13.1.2: the comparison is weak, because a cache on the way may have weakened the tag. */
function isCurrent(header: string | undefined, etag: string): boolean {
  if (!header) return false
  if (header === etag) return true
  return header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
