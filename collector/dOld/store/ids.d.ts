/** UUID text, in lower case, to its 16 bytes. */
export declare function idBytes(id: string): Buffer;
/** 16 bytes to UUID text. */
export declare function idText(id: Buffer): string;
/** A new UUIDv7 (RFC 9562), for a vote whose browser cannot make one. @param now ms */
export declare function newVoteId(now: number): string;
//# sourceMappingURL=ids.d.ts.map