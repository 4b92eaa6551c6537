import { type Kind } from './span.ts';
export declare const email: Kind;
//# sourceMappingURL=email.d.ts.map