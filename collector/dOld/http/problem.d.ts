import { type ProblemCode } from '@monavis/shared/problems';
import type { Problem } from '@monavis/shared/schemas';
import type { FastifyReply, FastifyRequest } from 'fastify';
/** What is wrong with one field; `path` is a JSON pointer into the request. */
export type FieldError = NonNullable<Problem['errors']>[number];
/** The same in one line, for the report of an import. */
export declare function inOneLine(errors: readonly FieldError[]): string;
/** Thrown by a route to answer with a problem (RFC 9457). The domain below returns its codes as values. */
export declare class ProblemError extends Error {
    name: string;
    readonly code: ProblemCode;
    readonly errors: FieldError[] | undefined;
    constructor(code: ProblemCode, errors?: FieldError[]);
}
/** Answers with a problem, in the language the client prefers. */
export declare function sendProblem(request: FastifyRequest, reply: FastifyReply, code: ProblemCode, errors?: FieldError[]): FastifyReply;
//# sourceMappingURL=problem.d.ts.map