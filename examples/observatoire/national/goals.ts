import type { Demarche, Indicator, Knowledge, Score } from '../knowledge.ts'
import type { NATIONAL_TEXTS } from './texts.ts'

type GoalTexts = (typeof NATIONAL_TEXTS)['fr']['goals']

/** A démarche as a goal looks at it: of today, or as an edition froze it. */
export interface Judged {
  essential: boolean
  /** Over 12 months. */
  satisfaction: Score
  /** Whether an open button was pasted and had votes; null where that is not known. */
  equipped: boolean | null
  indicators: Readonly<Record<string, Pick<Indicator, 'value'>>>
}

/** Why it is not known whether a démarche has reached a goal. */
export type Unmeasured = 'withheld' | 'unequipped' | 'missing'

/** A goal that the State has set its essential démarches, by the share that measures it. */
export interface Goal {
  /** As the editions of a collector name it. */
  share: keyof GoalTexts['counted']
  /** The last month of the time it was given. */
  due: keyof GoalTexts['dates']
  judge(demarche: Judged): boolean | Unmeasured
}

/** Mark out of 10 that the State has set its démarches: above it, not at it. */
const ABOVE = 8

/** In the order of their dates. */
export const GOALS: readonly Goal[] = [
  { share: 'essential-satisfaction-above-8', due: '2024-08', judge: isSatisfying },
  { share: 'essential-non-digital-alternative', due: '2024-12', judge: says('nonDigitalAlternative', true) },
  { share: 'essential-accessibility-100', due: '2025-12', judge: says('accessibility', 100) },
  { share: 'essential-language-above-8', due: '2025-12', judge: isPlain },
  { share: 'essential-online', due: '2026-12', judge: says('online', 'yes') },
  { share: 'essential-asked-again-none', due: '2026-12', judge: says('askedAgain', 0) },
]

/** Swedish writes a month as ISO 8601 does. */
const parisMonth = new Intl.DateTimeFormat('sv-SE', {
  year: 'numeric',
  month: '2-digit',
  timeZone: 'Europe/Paris',
})

/** Whether the time given is over, Paris time. @param due `2024-08` */
export function isPast(due: string, now: Date): boolean {
  return parisMonth.format(now) > due
}

/** The démarches of the feed; the newest edition alone says whether they are equipped. */
export function judgedToday({ feed, editions }: Knowledge): Judged[] {
  const equipped = new Map(editions[0]?.demarches.map((frozen) => [frozen.id, frozen.equipped]))
  return feed.demarches.map(({ id, essential, scores, indicators }: Demarche) => ({
    essential,
    satisfaction: scores.satisfaction,
    equipped: equipped.get(id) ?? null,
    indicators,
  }))
}

export function judgedThen({ demarches }: Knowledge['editions'][number]): Judged[] {
  return demarches.map(({ essential, year, equipped, indicators }) => ({
    essential,
    satisfaction: year.satisfaction,
    equipped,
    indicators,
  }))
}

function isSatisfying({ satisfaction: { mark, n }, equipped }: Judged): boolean | Unmeasured {
  if (mark !== null) return mark > ABOVE
  if (n !== 0) return 'withheld'
  return equipped === false ? 'unequipped' : 'missing'
}

function isPlain({ indicators: { language } }: Judged): boolean | Unmeasured {
  return typeof language?.value === 'number' ? language.value > ABOVE : 'missing'
}

function says(name: string, reached: Indicator['value']): Goal['judge'] {
  return ({ indicators }) => {
    const indicator = indicators[name]
    return indicator ? indicator.value === reached : 'missing'
  }
}
