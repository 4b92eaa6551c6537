import { extname } from 'node:path';
import { parentPort, Worker, workerData } from 'node:worker_threads';
/** An error that a thread answered with. */
class ThreadError extends Error {
    name = 'ThreadError';
    code;
    constructor(message, code) {
        super(message);
        this.code = code;
    }
}
/**
 * Starts `<name>.ts`, or `.js` once built, which lies beside this file.
 * @throws {ThreadError} what the thread failed with while starting
 */
export async function startThread(name, data) {
    const worker = new Worker(new URL(`./${name}${extname(import.meta.url)}`, import.meta.url), {
        workerData: data,
    });
    const waiting = new Map();
    let seq = 0;
    let ended;
    const failAll = (error) => {
        ended ??= error;
        for (const { reject } of waiting.values())
            reject(error);
        waiting.clear();
    };
    worker.on('message', (answer) => {
        const caller = waiting.get(answer.seq);
        waiting.delete(answer.seq);
        if (answer.ok)
            caller?.resolve(answer.result);
        else
            caller?.reject(new ThreadError(answer.message, answer.code));
    });
    worker.on('error', failAll);
    worker.on('exit', () => failAll(new Error(`the ${name} thread has ended`)));
    const ask = (question) => new Promise((resolve, reject) => {
        if (ended)
            return reject(ended);
        waiting.set(++seq, { resolve, reject });
        worker.postMessage({ seq, question });
    });
    await ask(READY);
    return {
        ask,
        close: async () => {
            if (ended)
                return;
            const exited = new Promise((resolve) => worker.once('exit', () => resolve()));
            worker.postMessage(CLOSE);
            await exited;
        },
    };
}
const READY = 'ready?';
const CLOSE = 'close';
/**
 * The other side: makes the service of this thread from its data, then answers question after question.
 * A failure to start is the answer to the first one.
 */
export function serveThread(start) {
    const port = parentPort;
    let service;
    port.on('message', (message) => {
        if (message === CLOSE) {
            service?.close();
            port.close();
            return;
        }
        const { seq, question } = message;
        try {
            service ??= start(workerData);
            const result = question === READY ? undefined : service.answer(question);
            port.postMessage({ seq, ok: true, result });
        }
        catch (error) {
            const { message: text, code } = error;
            port.postMessage({ seq, ok: false, message: text, code });
        }
    });
}
//# sourceMappingURL=thread.js.map