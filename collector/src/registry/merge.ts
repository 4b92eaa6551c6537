import { isDeepStrictEqual } from 'node:util'
import type { IndicatorsInput } from '@monavis/shared/indicator-schemas'
import { INDICATOR_NAMES, type Indicators } from '@monavis/shared/indicators'
import {
  type Announcement,
  type ButtonInput,
  type DemarcheInput,
  FIRST_BUTTON_TITLE,
} from '@monavis/shared/schemas'
import type { ButtonRecord, DemarcheRecord } from '../store/demarches.ts'

/** A button as an administrator writes it; what is absent stays. */
export type ButtonToSave = ButtonInput & { number: number }

/** A démarche as an administrator writes it; what is absent stays. */
export type DemarcheToSave = DemarcheInput & { id: number; buttons?: ButtonToSave[] | undefined }

/** What a démarche becomes. @param known what it is, where it is not new */
export function mergeDemarche(input: DemarcheToSave, known: DemarcheRecord | undefined): DemarcheRecord {
  const { id, title, administration, ministere } = input
  const { essential = known?.essential ?? false, public: isPublic = known?.public ?? true } = input
  const { state = known?.state ?? 'open', legacyId = known?.legacyId ?? null } = input
  const indicators = mergeIndicators(input.indicators, known?.indicators ?? {})
  const names = { id, title, administration, ministere }
  return {
    ...{ ...names, essential, public: isPublic, state, legacyId, indicators },
    announcements: mergeAnnouncements(input.announcements, known?.announcements ?? []),
  }
}

/** What a button becomes. @param known what it is, where it is not new */
export function mergeButton(
  demarche: number,
  input: ButtonToSave,
  known: ButtonRecord | undefined,
): ButtonRecord {
  const {
    number,
    title = known?.title ?? FIRST_BUTTON_TITLE,
    closed = known?.closed ?? false,
    origins = known?.origins ?? [],
    formId = known?.formId ?? null,
    legacySource = known?.legacySource ?? null,
  } = input
  return { demarche, number, title, closed, origins: origins.toSorted(), formId, legacySource }
}

/** Whether writing a record would change nothing. @param known with whatever else is held of it */
export function isSame<T extends object>(record: T, known: T | undefined): boolean {
  if (!known) return false
  const names = Object.keys(record) as (keyof T)[]
  return names.every((name) => isDeepStrictEqual(record[name], known[name]))
}

/** The newest first; those of one day in the order they are told. */
function mergeAnnouncements(
  input: readonly Announcement[] | null | undefined,
  known: Announcement[],
): Announcement[] {
  if (input === undefined) return known
  return (input ?? []).toSorted((a, b) => Number(a.date < b.date) - Number(a.date > b.date))
}

function mergeIndicators(input: IndicatorsInput | null | undefined, known: Indicators): Indicators {
  if (input === null) return {}
  const merged = INDICATOR_NAMES.flatMap((name) => {
    const said = input?.[name]
    const indicator = said === undefined ? known[name] : said
    return indicator ? [[name, indicator]] : []
  })
  return Object.fromEntries(merged)
}
