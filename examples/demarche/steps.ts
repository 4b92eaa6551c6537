/**
 * The questions of the démarche and what makes an answer acceptable. No markup, no HTTP.
 */

/** What the person has said so far, by name of input: travels in the page, is stored nowhere. */
export type Answers = ReadonlyMap<string, string>

/** An answer to mend, and the input where it is mended. */
export interface Problem {
  input: string
  message: string
}

interface Question {
  name: string
  label: string
  hint?: string
  /** What is said when nothing was answered. */
  missing: string
}
export interface ChoiceQuestion extends Question {
  kind: 'choice'
  options: readonly { value: string; label: string; hint?: string }[]
}
export interface TextQuestion extends Question {
  kind: 'text'
  type: 'text' | 'email'
  autocomplete: string
  pattern?: { accepts: RegExp; message: string }
}
/** A day of the past, asked in three inputs named after {@link DATE_PARTS}. */
export interface DateQuestion extends Question {
  kind: 'date'
}

export const DATE_PARTS = [
  { part: 'day', label: 'Jour', sizeChars: 2 },
  { part: 'month', label: 'Mois', sizeChars: 2 },
  { part: 'year', label: 'Année', sizeChars: 4 },
] as const

export interface Step {
  id: string
  title: string
  questions: readonly (ChoiceQuestion | TextQuestion | DateQuestion)[]
}

const APPLICANT: Step = {
  id: 'applicant',
  title: 'Vous',
  questions: [
    {
      kind: 'choice',
      name: 'relation',
      label: 'Pour qui demandez-vous cet acte ?',
      missing: 'Choisissez pour qui vous demandez cet acte.',
      options: [
        { value: 'self', label: 'Pour moi' },
        { value: 'child', label: 'Pour mon enfant' },
        { value: 'parent', label: 'Pour mon père ou ma mère' },
        { value: 'partner', label: 'Pour mon époux, mon épouse ou mon partenaire de pacs' },
      ],
    },
    {
      kind: 'text',
      name: 'first-name',
      label: 'Votre prénom',
      missing: 'Écrivez votre prénom.',
      type: 'text',
      autocomplete: 'given-name',
    },
    {
      kind: 'text',
      name: 'last-name',
      label: 'Votre nom',
      missing: 'Écrivez votre nom.',
      type: 'text',
      autocomplete: 'family-name',
    },
    {
      kind: 'text',
      name: 'email',
      label: 'Votre adresse électronique',
      hint: 'Elle ne sert qu’à vous envoyer l’acte. Exemple : camille.martin@exemple.fr',
      missing: 'Écrivez votre adresse électronique.',
      type: 'email',
      autocomplete: 'email',
      // Only what is surely wrong is refused: the rest is known when the mail is sent.
      pattern: {
        accepts: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
        message: 'Vérifiez votre adresse électronique : elle ressemble à camille.martin@exemple.fr.',
      },
    },
  ],
}

const ACT: Step = {
  id: 'act',
  title: 'L’acte',
  questions: [
    {
      kind: 'choice',
      name: 'copy',
      label: 'Quel document vous faut-il ?',
      missing: 'Choisissez le document qu’il vous faut.',
      options: [
        {
          value: 'full',
          label: 'La copie intégrale',
          hint: 'Tout ce que dit l’acte. Pour un mariage, un pacs ou un passeport.',
        },
        { value: 'with-parents', label: 'L’extrait avec filiation', hint: 'L’essentiel, et les parents.' },
        {
          value: 'without-parents',
          label: 'L’extrait sans filiation',
          hint: 'L’essentiel, sans les parents.',
        },
      ],
    },
    {
      kind: 'text',
      name: 'birth-first-names',
      label: 'Prénoms de naissance',
      hint: 'Tous les prénoms de la personne née à Saint-Exemple.',
      missing: 'Écrivez les prénoms de naissance.',
      type: 'text',
      autocomplete: 'off',
    },
    {
      kind: 'text',
      name: 'birth-last-name',
      label: 'Nom de naissance',
      missing: 'Écrivez le nom de naissance.',
      type: 'text',
      autocomplete: 'off',
    },
    {
      kind: 'date',
      name: 'birth',
      label: 'Date de naissance',
      hint: 'Exemple : 14 7 1989',
      missing: 'Donnez la date de naissance.',
    },
  ],
}

/** Names of the inputs a question is asked with: one, or one for each part of a date. */
export function inputsOf({ kind, name }: Step['questions'][number]): string[] {
  return kind === 'date' ? DATE_PARTS.map(({ part }) => `${name}-${part}`) : [name]
}

/** The steps that ask something, in order. Checking the answers, then the confirmation, come after. */
export const STEPS: readonly Step[] = [APPLICANT, ACT]

/**
 * What is to be mended in a step before it can be left.
 * @param now the day of today is taken from it, Paris time: nobody is born tomorrow
 */
export function problemsOf(step: Step, answers: Answers, now: Date): Problem[] {
  return step.questions.flatMap((question) => {
    const problem = problemOf(question, answers, now)
    return problem ? [problem] : []
  })
}

function problemOf(question: Step['questions'][number], answers: Answers, now: Date): Problem | null {
  if (question.kind === 'date') return dateProblem(question, answers, now)
  const answer = answers.get(question.name) ?? ''
  const input = question.name
  if (question.kind === 'choice') {
    const isKnown = question.options.some(({ value }) => value === answer)
    return isKnown ? null : { input, message: question.missing }
  }
  if (answer === '') return { input, message: question.missing }
  if (question.pattern && !question.pattern.accepts.test(answer))
    return { input, message: question.pattern.message }
  return null
}

function dateProblem(question: DateQuestion, answers: Answers, now: Date): Problem | null {
  const inputs = inputsOf(question)
  const empty = inputs.filter((input) => !answers.get(input))
  const [firstEmpty] = empty
  if (firstEmpty)
    return {
      input: firstEmpty,
      message:
        empty.length === inputs.length
          ? question.missing
          : `${question.missing.slice(0, -1)} en entier : jour, mois, année.`,
    }
  const day = dayOf(question, answers)
  const input = `${question.name}-day`
  if (!day) return { input, message: 'Vérifiez la date de naissance : ce jour n’existe pas.' }
  // sv-SE writes days as ISO 8601 does, so that they compare as text.
  const today = now.toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' })
  if (day.toISOString().slice(0, 10) > today)
    return { input, message: 'Vérifiez la date de naissance : elle est à venir.' }
  return null
}

/** The day answered, at midnight UTC; null when the calendar has no such day, or it is before 1900. */
export function dayOf(question: DateQuestion, answers: Answers): Date | null {
  const parts = inputsOf(question).map((input) => answers.get(input) ?? '')
  if (!parts.every((part) => /^\d{1,4}$/.test(part))) return null
  const [day = 0, month = 0, year = 0] = parts.map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  // The 31st of February rolls over to March: what comes out is not what went in.
  const exists = date.getUTCDate() === day && date.getUTCMonth() === month - 1
  return exists && year >= 1900 ? date : null
}
