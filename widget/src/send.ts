import type { Receipt, Vote, VoteEdit } from '@monavis/shared/vote'

/** `unreachable`: the same request may pass later. `refused`: it never will. */
export type Failure = 'unreachable' | 'refused'

const TIMEOUT_MS = 10_000

/**
 * Casts a vote; or changes the one that `receipt` opens; or, without a body, takes that one back for good. The same
 * may be sent again: the service does it once. Never rejects: no answer is a failure like another.
 */
export async function send(
  collector: string,
  body?: Vote | VoteEdit,
  receipt?: Receipt,
): Promise<Receipt | Failure> {
  try {
    const response = await fetch(`${collector}/api/v1/votes${receipt ? `/${receipt.id}` : ''}`, {
      method: receipt ? (body ? 'PATCH' : 'DELETE') : 'POST',
      headers: {
        'content-type': 'application/json',
        ...(receipt && { authorization: `Bearer ${receipt.editToken}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
      credentials: 'omit',
      // The last page of a démarche is soon left.
      keepalive: true,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (response.ok) {
      const taken: Receipt = receipt ?? (await response.json())
      // The sign-in page of a public network also answers 200.
      if (taken.editToken) return taken
      // Too slow, too early, too many from one network: the only 4xx answers worth another try.
    } else if (/4(?!08|25|29)../.test(`${response.status}`)) return 'refused'
  } catch {
    // No network, no answer in time, or something of the page in between.
  }
  return 'unreachable'
}
