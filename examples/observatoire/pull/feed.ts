import type { Demarche, Feed } from '../knowledge.ts'
import type { Found } from './found.ts'
import { readIndicators } from './indicators.ts'
import { readMethod } from './method.ts'
import { readScores } from './scores.ts'

/** What the feed does not say of a démarche, which the list of démarches does. */
type Described = Pick<Demarche, 'state' | 'indicators' | 'announcements'>

/** A feed before it is told what else is known of each démarche. */
export type Scored = Omit<Feed, 'demarches'> & { demarches: readonly Omit<Demarche, keyof Described>[] }

/** The feed, whole or not at all: half a table would mislead. */
export function readFeed(feed: Found): Scored {
  return {
    method: readMethod(feed.at('method')),
    generatedAt: feed.at('generatedAt').instant(),
    from: feed.at('from').day(),
    to: feed.at('to').day(),
    publishFrom: feed.at('publishFrom').count(),
    demarches: feed.at('demarches').items().map(readDemarche),
  }
}

function readDemarche(demarche: Found): Scored['demarches'][number] {
  const votes = demarche.at('votes')
  return {
    id: demarche.at('id').count(),
    title: demarche.at('title').text(),
    administration: demarche.at('administration').text(),
    ministere: demarche.at('ministere').text(),
    essential: demarche.at('essential').flag(),
    audience: demarche.at('audience').orNull((found) => found.items().map((item) => item.text())),
    scores: readScores(demarche),
    participation: demarche.at('participation').orNull((found) => ({
      uses: found.at('uses').number(Number.MAX_VALUE),
      share: found.at('share').orNull((share) => share.number(Number.MAX_VALUE)),
    })),
    votes: {
      verified: votes.at('verified').count(),
      suspect: votes.at('suspect').count(),
      admitted: votes.at('admitted').count(),
      rejected: votes.at('rejected').count(),
    },
  }
}

/** What the list of démarches says beside their scores, by their ids. */
export function readDescribed(list: Found): ReadonlyMap<number, Described> {
  const demarches = list.at('demarches').items()
  return new Map(
    demarches.map((demarche) => [
      demarche.at('id').count(),
      {
        state: demarche.at('state').oneOf(['open', 'closed', 'archived']),
        indicators: readIndicators(demarche.at('indicators')),
        announcements:
          demarche.at('announcements').orAbsent((found) =>
            found.items().map((item) => ({
              date: item.at('date').dayText(),
              text: item.at('text').text(),
              doneOn: item.at('doneOn').orAbsent((day) => day.dayText()) ?? null,
            })),
          ) ?? [],
      },
    ]),
  )
}

/** A démarche that was declared between the two readings is told of at the next one. */
const NOT_YET: Described = { state: 'open', indicators: {}, announcements: [] }

export function describeFeed(feed: Scored, described: ReadonlyMap<number, Described>): Feed {
  const demarches = feed.demarches.map((demarche) => ({
    ...demarche,
    ...(described.get(demarche.id) ?? NOT_YET),
  }))
  return { ...feed, demarches }
}
