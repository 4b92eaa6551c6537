import type { Indicators, IndicatorValue } from '@monavis/shared/indicators'
import { chance } from './chance.ts'
import type { DemonstrationDemarche } from './demarches.ts'

/** Beside every value that nobody measured. */
const MADE_UP = { source: 'Valeur de démonstration', status: 'declared' } as const
const MEASURED = {
  source: 'Relevés de l’observatoire',
  date: '2026-08-01',
  status: 'verified',
} as const

/** What a list says it must have, uses a year. */
const MANY_USES = 200_000
/** Of those who use a démarche, one in so many votes. */
const USES_PER_VOTE = 12

/**
 * What the registry says of a démarche: availability and load time as they were measured, where they were; all else
 * made up. Some values are missing, as they are in life.
 * @param date `2026-06-30`
 * @param quartersAgo things get better over the years: how many quarters before the newest
 */
export function indicatorsOf(demarche: DemonstrationDemarche, date: string, quartersAgo = 0): Indicators {
  const { id, administration, audience, listedFor, lifeEvent, recorded } = demarche
  const draw = (name: string) => chance(id, name)
  const said = <T>(value: T) => ({ value, ...MADE_UP, date })
  /** Known of nine démarches out of ten. */
  const maybe = <N extends string, T>(name: N, value: T) =>
    draw(`${name} is known`) < 0.9 ? ({ [name]: said(value) } as Record<N, ReturnType<typeof said<T>>>) : {}
  /** Quarters before it became what it is today: that was in another quarter for each démarche. */
  const since = (name: string) => Math.max(0, quartersAgo - Math.floor(9 * draw(`${name} since`)))
  const online = pick(draw('online'), { yes: 0.7, partial: 0.93, no: 1 })
  const isLocal = /^(Commune|Département)/.test(administration)
  return {
    authority: said(isLocal ? 'collectivite' : 'state'),
    audience: said(audience),
    volume: said(usesOf(listedFor, recorded.satisfaction.n, draw('volume'))),
    ...(listedFor && { listedFor: said(listedFor) }),
    ...(lifeEvent && { lifeEvent: said(lifeEvent) }),
    ...maybe('online', online),
    ...(online === 'partial' && { onlineCoverage: said('Dans douze départements d’exemple') }),
    ...maybe(
      'franceConnect',
      pick(draw('franceConnect'), { none: 0.35, franceconnect: 0.9, 'franceconnect-plus': 1 }),
    ),
    ...maybe('accessibility', improved(accessibilityOf(draw('accessibility')), 2.5 * since('accessibility'))),
    ...maybe('askedAgain', Math.floor(7 * draw('askedAgain') ** 2) + Math.min(1, since('askedAgain'))),
    ...maybe('contacts', contactsOf(draw)),
    ...maybe('humanHelp', draw('humanHelp') < 0.75),
    ...maybe('smartphone', draw('smartphone') < 0.85),
    ...maybe('nonDigitalAlternative', draw('nonDigitalAlternative') < 0.8),
    ...maybe('digitalUse', improved(Math.round(420 + 570 * draw('digitalUse')) / 10, 0.8 * quartersAgo)),
    ...maybe('language', Math.round(55 + 40 * draw('language')) / 10),
    ...(recorded.uptimePercent !== null && { availability: { value: recorded.uptimePercent, ...MEASURED } }),
    ...(recorded.loadTimeMs !== null && { loadTime: { value: recorded.loadTimeMs, ...MEASURED } }),
  }
}

/** The first whose bound the drawn number is under. */
function pick<T extends string>(drawn: number, bounds: Record<T, number>): T {
  const found = (Object.keys(bounds) as T[]).find((name) => drawn < bounds[name])
  if (found === undefined) throw new Error(`${drawn} is under none of ${JSON.stringify(bounds)}`)
  return found
}

function usesOf(listedFor: DemonstrationDemarche['listedFor'], votes: number, drawn: number): number {
  const uses = Math.round((votes * USES_PER_VOTE * (1 + drawn) + 900 * drawn) / 100) * 100
  return listedFor === 'volume' ? Math.max(uses, MANY_USES + Math.round(900 * drawn) * 1_000) : uses
}

/** A quarter of all conform; so did nobody at once: what is shown was worse before. */
function improved(value: number, before: number): number {
  return Math.max(0, Math.round(10 * (value - before)) / 10)
}

function accessibilityOf(drawn: number): number {
  return drawn < 0.25 ? 100 : Math.round(250 + 740 * drawn) / 10
}

function contactsOf(draw: (name: string) => number): IndicatorValue<'contacts'> {
  const channels = ['counter', 'phone', 'email', 'chat', 'post'] as const
  return channels.filter((channel) => draw(`contact by ${channel}`) < (channel === 'chat' ? 0.3 : 0.6))
}
