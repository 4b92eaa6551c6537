import { type ProblemCode } from '@monavis/shared/problems';
import type { FastifyInstance, preHandlerAsyncHookHandler } from 'fastify';
/**
 * Counts every failure by its code, whoever answers it, pages included; addresses that are none are not among them.
 * @returns the counts, which go on
 */
export declare function tallyProblems(app: FastifyInstance): Readonly<Record<ProblemCode, number>>;
/** Answers every failure as a problem; what is our own fault is logged, and tells nothing of itself. */
export declare function useProblems(app: FastifyInstance): void;
/** Answers an address that is none. @param limit refuses who tries too many */
export declare function answerUnknownAddresses(app: FastifyInstance, limit: preHandlerAsyncHookHandler): void;
//# sourceMappingURL=errors.d.ts.map