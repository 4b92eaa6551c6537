import type { FastifyReply } from 'fastify';
/** Adds a field to `Vary` without losing those already there. */
export declare function addVary(reply: FastifyReply, field: string): void;
//# sourceMappingURL=vary.d.ts.map