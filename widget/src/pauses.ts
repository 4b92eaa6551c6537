/** Before what could not be sent is tried again; each pause is twice the last, up to a minute. */
export const FIRST_PAUSE_MS = 2_000
export const LAST_PAUSE_MS = 60_000
