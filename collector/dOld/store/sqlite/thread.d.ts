/** A thread that answers one kind of question, in order. */
export interface Thread<Q, R> {
    ask(question: Q): Promise<R>;
    /** Lets what was asked finish, then ends the thread. */
    close(): Promise<void>;
}
/**
 * Starts `<name>.ts`, or `.js` once built, which lies beside this file.
 * @throws {ThreadError} what the thread failed with while starting
 */
export declare function startThread<Q, R>(name: string, data: unknown): Promise<Thread<Q, R>>;
/**
 * The other side: makes the service of this thread from its data, then answers question after question.
 * A failure to start is the answer to the first one.
 */
export declare function serveThread<D, Q, R>(start: (data: D) => {
    answer: (question: Q) => R;
    close: () => void;
}): void;
//# sourceMappingURL=thread.d.ts.map