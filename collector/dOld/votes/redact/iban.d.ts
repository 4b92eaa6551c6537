import { type Kind } from './span.ts';
export declare const iban: Kind;
//# sourceMappingURL=iban.d.ts.map