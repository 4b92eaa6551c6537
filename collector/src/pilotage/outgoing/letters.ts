import { newVoteId } from '../../store/ids.ts'
import {
  addLetter,
  deleteLetter,
  type LetterRecord,
  postponeLetter,
  readDueLetters,
} from '../../store/letters.ts'
import { readPerson } from '../../store/people.ts'
import type { Write } from '../../store/store.ts'
import type { WatchRecord } from '../../store/watches.ts'
import type { Mailer } from '../mailer.ts'
import { LETTER_TEXTS } from './letter-texts.ts'
import type { OutgoingParts } from './outgoing-parts.ts'

/** Before each further try of a letter: a day in all. Then it is given up. */
const WAITS_MS = [1, 10, 60, 360, 1_000].map((minutes) => minutes * 60_000)
/** Handed in one after the other, then the rest has its turn. */
const AT_ONCE = 20

/** A letter about a démarche that an agent watches, for `writeTogether`; with its way to the results, and its way out. */
export function watchLetter(
  { store, publicUrl, now }: OutgoingParts,
  watch: WatchRecord,
  { subject, lines }: { subject: string; lines: readonly string[] },
): Write {
  const { person, demarche, language, token } = watch
  const { link, unsubscribe } = LETTER_TEXTS[language]
  const body = [
    ...lines,
    link(`${publicUrl}/pilotage/demarches/${demarche}`),
    `-- \n${unsubscribe(unsubscribeAddress(publicUrl, token))}`,
  ].join('\n\n')
  return addLetter(store, letterOf(person, subject, body, token, now()))
}

/** A letter that nobody has asked for, and everybody concerned wants to have. */
export function plainLetter(
  { store, now }: Pick<OutgoingParts, 'store' | 'now'>,
  person: number,
  { subject, lines }: { subject: string; lines: readonly string[] },
): Write {
  return addLetter(store, letterOf(person, subject, lines.join('\n\n'), null, now()))
}

/** Where one POST ends the letters of a watch. */
function unsubscribeAddress(publicUrl: string, token: Buffer): string {
  return `${publicUrl}/pilotage/desabonnement/${token.toString('base64url')}`
}

/**
 * Hands in the letters whose time has come.
 * @param onError told why one was not taken; it is tried again
 */
export async function sendLetters(
  { store, mailer, publicUrl, now }: OutgoingParts,
  onError: (error: unknown) => void,
): Promise<void> {
  if (!mailer) return
  for (const letter of await readDueLetters(store.db, now(), AT_ONCE)) {
    const person = await readPerson(store.db, letter.person)
    // Who has left is told nothing more.
    if (person?.state !== 'active') await deleteLetter(store, letter.id)
    else await handIn(mailer, letter, person.email)
  }

  async function handIn(to: Mailer, letter: LetterRecord, email: string): Promise<void> {
    const { id, subject, body, unsubscribe, tries } = letter
    try {
      const unsubscribeUrl = unsubscribe ? unsubscribeAddress(publicUrl, unsubscribe) : undefined
      await to.send({ to: email, subject, text: body, unsubscribeUrl })
    } catch (error) {
      onError(withoutAddress(error))
      const wait = WAITS_MS[tries]
      if (wait !== undefined) return postponeLetter(store, id, now() + wait)
    }
    await deleteLetter(store, id)
  }
}

function letterOf(
  person: number,
  subject: string,
  body: string,
  unsubscribe: Buffer | null,
  at: number,
): Omit<LetterRecord, 'tries'> {
  // A title of any length must not keep a letter from being written.
  return {
    id: newVoteId(at),
    person,
    subject: subject.slice(0, 200),
    body: body.slice(0, 10_000),
    unsubscribe,
    at,
  }
}

/** What a log may tell: the answer of a mail server, which the error holds, names the letter-box. */
function withoutAddress(error: unknown): Error {
  const { code, responseCode } = error as { code?: string; responseCode?: number }
  return new Error(`the mail server did not take a letter: ${responseCode ?? code}`)
}
