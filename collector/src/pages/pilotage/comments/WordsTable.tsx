import type { Language } from '../../../http/language.ts'
import { createNumbers } from '../../../http/written-numbers.ts'
import type { RecurrentWord } from '../../../pilotage/comments/recurrent-words.ts'
import type { RegisteredDemarche } from '../../../registry/registry.ts'
import { Listing } from '../Listing.tsx'
import { type CommentsQuery, commentsAddress } from './comment-filter.ts'
import { COMMENTS_TEXTS } from './comments-texts.ts'

interface WordsProps {
  lang: Language
  demarche: RegisteredDemarche
  query: CommentsQuery
  words: readonly RecurrentWord[]
}

/** The words that come up most often; each leads to the comments that have it. */
export function WordsTable({ lang, demarche, query, words }: WordsProps) {
  const { words: texts } = COMMENTS_TEXTS[lang]
  const { whole, shown } = createNumbers(lang)
  if (words.length === 0) return <p>{texts.none}</p>
  return (
    <Listing
      label={texts.table}
      rows={words}
      keyOf={({ word }) => word}
      columns={[
        {
          head: texts.word,
          of: ({ word }) => (
            <a
              href={commentsAddress(demarche.id, '', query, {
                mots: query.mots ? `${query.mots} ${word}` : word,
                avant: '',
              })}
            >
              {word}
            </a>
          ),
        },
        { head: texts.comments, isNumber: true, of: ({ comments }) => whole(comments) },
        { head: texts.mark, isNumber: true, of: ({ mark }) => shown(mark) },
      ]}
    />
  )
}
