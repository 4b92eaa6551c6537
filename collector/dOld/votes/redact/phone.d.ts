import { type Kind } from './span.ts';
export declare const phone: Kind;
//# sourceMappingURL=phone.d.ts.map