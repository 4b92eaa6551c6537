import { type ErrorObject } from 'ajv';
import type { FastifyInstance } from 'fastify';
import type { Language } from './language.ts';
import type { FieldError } from './problem.ts';
/** Compiles a schema once; what it returns carries its errors, as Ajv has it. */
export declare function compileSchema<T>(schema: object): import("ajv").ValidateFunction<T>;
/** Makes Fastify validate with {@link compileSchema}. */
export declare function useValidation(app: FastifyInstance): void;
/** Ajv's errors in the reader's language, each with a JSON pointer to what it speaks of. */
export declare function fieldErrors(errors: readonly ErrorObject[], language: Language): FieldError[];
//# sourceMappingURL=validation.d.ts.map