import { isoDay, parisTime } from '@monavis/shared/period'
import {
  CHANNELS,
  COMPREHENSION,
  CONTACT_REACHED,
  CONTACT_SATISFACTION,
  NO_HELP_NEEDED,
  SATISFACTION,
} from '@monavis/shared/questionnaire'
import type { Column } from '../../http/table.ts'
import type { StoredVote } from '../../store/votes.ts'

/** What is exported: every vote, or those that say something in words. */
export const EXPORTED = ['votes', 'comments'] as const
export type Exported = (typeof EXPORTED)[number]

type VoteColumn = Pick<Column<StoredVote>, 'name' | 'type' | 'valueOf'>

/** What the options of `contact_tried` are called in a file. */
const HELP: Record<number, string> = {
  9: 'counter',
  10: 'phone',
  11: 'email',
  12: 'chat',
  13: 'someone_close',
  14: 'association',
  15: 'web',
  16: 'other',
  [NO_HELP_NEEDED]: 'none_needed',
}

const WHAT: readonly VoteColumn[] = [
  { name: 'id', type: 'string', valueOf: ({ id }) => id },
  { name: 'day', type: 'date', valueOf: ({ at }) => isoDay(parisTime(at).day) },
  { name: 'hour', type: 'integer', valueOf: ({ at }) => parisTime(at).hour },
  { name: 'button', type: 'integer', valueOf: ({ button }) => button },
  { name: 'satisfaction', type: 'string', valueOf: ({ satisfaction }) => SATISFACTION[satisfaction] },
  { name: 'language', type: 'string', valueOf: ({ locale }) => locale },
]
const WORDS: readonly VoteColumn[] = [
  { name: 'comment', type: 'string', valueOf: ({ comment }) => comment || null },
  {
    name: 'contact_tried_verbatim',
    type: 'string',
    valueOf: ({ answers }) => answers.contact_tried_verbatim ?? null,
  },
]

/** The columns of a file, in its order. Days and hours are those of Paris. */
export const EXPORT_COLUMNS: Record<Exported, readonly VoteColumn[]> = {
  votes: [
    ...WHAT,
    { name: 'source', type: 'string', valueOf: ({ source }) => source },
    {
      name: 'comprehension',
      type: 'string',
      valueOf: ({ answers: { comprehension } }) => (comprehension ? COMPREHENSION[comprehension] : null),
    },
    {
      name: 'contact_tried',
      type: 'string',
      valueOf: ({ answers }) => answers.contact_tried?.map((option) => HELP[option] ?? '') ?? null,
    },
    ...CHANNELS.flatMap((channel): VoteColumn[] => [
      {
        name: `contact_reached_${HELP[channel]}`,
        type: 'boolean',
        valueOf: ({ answers }) => {
          const reached = answers.contact_reached?.[channel]
          return reached ? CONTACT_REACHED[reached] === 'good' : null
        },
      },
      {
        name: `contact_satisfaction_${HELP[channel]}`,
        type: 'string',
        valueOf: ({ answers }) => {
          const satisfaction = answers.contact_satisfaction?.[channel]
          return satisfaction ? CONTACT_SATISFACTION[satisfaction] : null
        },
      },
    ]),
    ...WORDS,
  ],
  comments: [...WHAT, ...WORDS],
}

/** Whether a vote stands in a file. */
export function isExported(what: Exported, { comment, answers }: StoredVote): boolean {
  return what === 'votes' || comment !== '' || answers.contact_tried_verbatim !== undefined
}
