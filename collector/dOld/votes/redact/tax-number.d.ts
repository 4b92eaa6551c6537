import { type Kind } from './span.ts';
/** The "numéro fiscal" of a person, or SPI (simplification des procédures d'identification). */
export declare const taxNumber: Kind;
//# sourceMappingURL=tax-number.d.ts.map