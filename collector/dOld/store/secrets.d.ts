/** What opens a vote to its author: worked out from its id, so nothing is stored for it. */
export declare function editTokenOf(secret: Buffer, voteId: string): string;
/** Whether a token opens a vote, in a time that does not depend on where it differs. */
export declare function isEditToken(secret: Buffer, voteId: string, token: string): boolean;
/** What the server of a démarche signs one-time tokens with: stored nowhere, another one each time it is renewed. */
export declare function tokenSecretOf(secret: Buffer, demarche: number, serial: number): string;
/** Eight bytes that tell the same body again from another one under the same id. */
export declare function bodyDigest(secret: Buffer, canonicalBody: string): Buffer;
//# sourceMappingURL=secrets.d.ts.map