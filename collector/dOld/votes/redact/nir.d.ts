import { type Kind } from './span.ts';
/** Numéro d'inscription au répertoire, known to all as the number of social security. */
export declare const nir: Kind;
//# sourceMappingURL=nir.d.ts.map