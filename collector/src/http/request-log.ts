import { type FastifyBaseLogger, type FastifyReply, type FastifyRequest, LogController } from 'fastify'

/**
 * Gives every request the log of the service: one of its own for each would cost a vote more than its validation does,
 * and few have anything to say. Fastify itself is to have no logger: with one, it would follow each answer to its end,
 * to write a line that nobody wants. A line a request would cost half the throughput, and hold the address of each
 * person.
 */
export class OneLog extends LogController {
  readonly #log: FastifyBaseLogger

  constructor(log: FastifyBaseLogger) {
    super({ disableRequestLogging: true })
    this.#log = log
  }

  override incomingRequest(request: FastifyRequest, reply: FastifyReply): void {
    request.log = this.#log
    reply.log = this.#log
  }
}

/** What is said of one request, under its id. */
export function logOf(request: FastifyRequest): FastifyBaseLogger {
  return request.log.child({ reqId: request.id })
}
