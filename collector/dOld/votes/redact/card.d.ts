import { type Kind } from './span.ts';
export declare const card: Kind;
//# sourceMappingURL=card.d.ts.map