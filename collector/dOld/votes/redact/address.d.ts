import { type Kind } from './span.ts';
export declare const address: Kind;
//# sourceMappingURL=address.d.ts.map