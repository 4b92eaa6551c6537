import type { FastifyRequest } from 'fastify';
/** Languages the service itself speaks: its problems and its pages. */
export declare const LANGUAGES: readonly ['fr', 'en'];
export type Language = (typeof LANGUAGES)[number];
/** The one of our languages that `Accept-Language` prefers; French where it says nothing of them. */
export declare function languageOf(request: FastifyRequest): Language;
/** The one of our languages that an address asks for: `?lang=en`. */
export declare function languageAsked(lang: string | undefined): Language | undefined;
//# sourceMappingURL=language.d.ts.map