import type { FastifyInstance } from 'fastify';
export interface PrivacyPageOptions {
    /** Days a message is kept. */
    commentRetentionDays: number;
}
/** `/confidentialite`: what becomes of an opinion, for whoever gives it. */
export declare function privacyPage(app: FastifyInstance, { commentRetentionDays }: PrivacyPageOptions): Promise<void>;
//# sourceMappingURL=privacy-page.d.ts.map