import type { Difference, Edition, Share } from '../knowledge.ts'
import type { Found } from './found.ts'
import { readIndicators } from './indicators.ts'
import { readMethod } from './method.ts'
import { readScores } from './scores.ts'

/** An edition as the list of editions announces it. */
export type Announced = Omit<Edition, 'year' | 'quarter' | 'shares' | 'demarches'>
/** The rest of it, which never changes. */
export type Frozen = Pick<Edition, 'year' | 'quarter' | 'shares' | 'demarches'>

/** The last revision of each edition, newest first. */
export function readAnnounced(list: Found): readonly Announced[] {
  const last = new Map<string, Announced>()
  for (const found of list.at('editions').items()) {
    const edition = readOne(found)
    if (edition.revision > (last.get(edition.name)?.revision ?? 0)) last.set(edition.name, edition)
  }
  // `2026-T3` sorts as text.
  return [...last.values()].sort((a, b) => (a.name < b.name ? 1 : -1))
}

function readOne(edition: Found): Announced {
  return {
    name: edition.at('edition').matching(/^\d{4}-T[1-4]$/),
    revision: edition.at('revision').count(),
    imported: edition.at('origin').oneOf(['collector', 'imported']) === 'imported',
    reason: edition.at('reason').orNull((found) => found.text()),
    note: edition.at('note').orAbsent((found) => found.text()),
    method: edition.at('method').orNull(readMethod),
    publishedAt: edition.at('publishedAt').instant(),
    digest: edition.at('digest').matching(/^[\da-f]{64}$/),
  }
}

export function readFrozen(edition: Found): Frozen {
  return {
    year: readPeriod(edition.at('year')),
    quarter: readPeriod(edition.at('quarter')),
    shares: edition.at('shares').items().map(readShare),
    demarches: edition
      .at('demarches')
      .items()
      .map((demarche) => ({
        id: demarche.at('id').count(),
        title: demarche.at('title').text(),
        administration: demarche.at('administration').text(),
        ministere: demarche.at('ministere').text(),
        essential: demarche.at('essential').flag(),
        equipped: demarche.at('equipped').orNull((found) => found.flag()),
        year: readScores(demarche.at('year')),
        quarter: readScores(demarche.at('quarter')),
        indicators: demarche.at('indicators').orAbsent(readIndicators) ?? {},
      })),
  }
}

function readPeriod(period: Found): { from: string; to: string } {
  return { from: period.at('from').dayText(), to: period.at('to').dayText() }
}

function readShare(share: Found): Share {
  return {
    name: share.at('name').text(),
    of: share.at('of').oneOf(['essential', 'all']),
    total: share.at('total').count(),
    numerator: share.at('numerator').count(),
    denominator: share.at('denominator').count(),
    share: share.at('share').orNull((found) => found.number(1)),
    withheld: share.at('withheld').count(),
    unequipped: share.at('unequipped').count(),
    missing: share.at('missing').count(),
  }
}

const BEST_MARK = 10

export function readDifference(found: Found): Difference {
  const named = (list: Found) =>
    list.items().map((one) => ({ id: one.at('id').count(), title: one.at('title').text() }))
  return {
    edition: found.at('edition').text(),
    with: found.at('with').at('edition').text(),
    moves: found
      .at('demarches')
      .items()
      .map((one) => {
        const quarter = one.at('quarter')
        const mark = (at: 'before' | 'after') =>
          quarter
            .at(at)
            .at('mark')
            .orNull((value) => value.number(BEST_MARK))
        return {
          id: one.at('id').count(),
          before: mark('before'),
          after: mark('after'),
          difference: quarter.at('difference').orNull((value) => value.number(BEST_MARK, -BEST_MARK)),
          verdict: one.at('verdict').orNull((value) => value.oneOf(['rose', 'fell', 'steady'])),
          notComparable: one.at('notComparable').orNull((value) => value.text()),
        }
      }),
    entered: named(found.at('entered')),
    left: named(found.at('left')),
  }
}
