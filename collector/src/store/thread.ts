import { extname } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { type MessagePort, parentPort, Worker, workerData } from 'node:worker_threads'

/**
 * A question and its answer across threads: the whole of what this service needs of messaging.
 * An error keeps its message and its code (`SQLITE_FULL`, …), which structured cloning would drop.
 */
type Answer<R> = { seq: number } & (
  | { ok: true; result: R }
  | { ok: false; message: string; code: string | undefined }
)

/** An error that a thread answered with. */
class ThreadError extends Error {
  override name = 'ThreadError'
  readonly code: string | undefined
  constructor(message: string, code: string | undefined) {
    super(message)
    this.code = code
  }
}

/** A thread that answers one kind of question, in order. */
export interface Thread<Q, R> {
  ask(question: Q): Promise<R>
  /** Lets what was asked finish, then ends the thread. */
  close(): Promise<void>
}

/**
 * The young space of a thread, in MB a half. It needs little, and with the eight of the main thread each would take ten
 * megabytes more. V8 reads this as it makes a heap; the limits of a `Worker` give way to the flag the process began with.
 */
const YOUNG_SPACE = '--max-semi-space-size=2'

/**
 * Starts `<name>.ts`, or `.js` once built.
 * @param beside `import.meta.url` of a file that lies beside it
 * @throws {ThreadError} what the thread failed with while starting
 */
export async function startThread<Q, R>(name: string, beside: string, data?: unknown): Promise<Thread<Q, R>> {
  setFlagsFromString(YOUNG_SPACE)
  const worker = new Worker(new URL(`./${name}${extname(beside)}`, beside), { workerData: data })
  const waiting = new Map<number, { resolve: (result: R) => void; reject: (error: Error) => void }>()
  let seq = 0
  let ended: Error | undefined
  const failAll = (error: Error) => {
    ended ??= error
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('message', (answer: Answer<R>) => {
    const caller = waiting.get(answer.seq)
    waiting.delete(answer.seq)
    if (answer.ok) caller?.resolve(answer.result)
    else caller?.reject(new ThreadError(answer.message, answer.code))
  })
  worker.on('error', failAll)
  worker.on('exit', () => failAll(new Error(`the ${name} thread has ended`)))

  const ask = (question: Q | typeof READY) =>
    new Promise<R>((resolve, reject) => {
      if (ended) return reject(ended)
      waiting.set(++seq, { resolve, reject })
      worker.postMessage({ seq, question })
    })
  await ask(READY)
  return {
    ask,
    close: async () => {
      if (ended) return
      const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
      worker.postMessage(CLOSE)
      await exited
    },
  }
}

const READY = 'ready?'
const CLOSE = 'close'

/**
 * The other side: makes the service of this thread from its data, then answers question after question.
 * A failure to start is the answer to the first one.
 */
export function serveThread<D, Q, R>(
  start: (data: D) => { answer: (question: Q) => R; close: () => void },
): void {
  const port = parentPort as MessagePort
  let service: ReturnType<typeof start> | undefined
  port.on('message', (message: { seq: number; question: Q | typeof READY } | typeof CLOSE) => {
    if (message === CLOSE) {
      service?.close()
      port.close()
      return
    }
    const { seq, question } = message
    try {
      service ??= start(workerData as D)
      const result = question === READY ? undefined : service.answer(question)
      port.postMessage({ seq, ok: true, result })
    } catch (error) {
      const { message: text, code } = error as Error & { code?: string }
      port.postMessage({ seq, ok: false, message: text, code })
    }
  })
}
