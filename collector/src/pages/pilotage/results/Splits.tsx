import type { Score } from '@monavis/shared/score'
import { LANGUAGES } from '@monavis/shared/vote'
import type { Results } from '../../../pilotage/results/results.ts'
import type { RegisteredDemarche } from '../../../registry/registry.ts'
import { Table } from './Table.tsx'
import type { Writing } from './writing.ts'

/** As many buttons as are told apart: the most used. */
const MAX_BUTTONS = 30

interface SplitsProps {
  writing: Writing
  results: Results
  demarche: RegisteredDemarche
}

/** Satisfaction by button. */
export function Buttons({ writing, results: { now, former }, demarche }: SplitsProps) {
  const { texts } = writing
  const { buttons, aboutButtons, button, moreButtons } = texts.splits
  const titles = new Map(demarche.buttons.map(({ number, title }) => [number, title]))
  const before = new Map(former.buttons.map(({ number, satisfaction }) => [number, satisfaction]))
  const hidden = now.buttons.length - MAX_BUTTONS
  return (
    <section aria-labelledby="boutons">
      <h2 id="boutons">{buttons}</h2>
      <p class="hint">{aboutButtons}</p>
      {now.buttons.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <Table
          caption={buttons}
          heads={[button, texts.answers, texts.mark, texts.interval, texts.former]}
          rows={now.buttons.slice(0, MAX_BUTTONS).map(({ number, satisfaction }) => ({
            key: number,
            head: (
              <>
                {number}. <span lang="fr">{titles.get(number)}</span>
              </>
            ),
            cells: cellsOf(writing, satisfaction, before.get(number)),
          }))}
        />
      )}
      {hidden > 0 && <p>{moreButtons(writing.numbers.whole(hidden))}</p>}
    </section>
  )
}

/** Satisfaction by the language of the page it was given in; languages without an answer are left out. */
export function Languages({ writing, results: { now, former } }: Omit<SplitsProps, 'demarche'>) {
  const { texts } = writing
  const { locales, aboutLocales, locale } = texts.splits
  const told = now.locales.flatMap(({ locale, satisfaction }, i) =>
    satisfaction.n > 0 ? [{ locale, satisfaction, before: former.locales[i]?.satisfaction }] : [],
  )
  return (
    <section aria-labelledby="langues">
      <h2 id="langues">{locales}</h2>
      <p class="hint">{aboutLocales}</p>
      {told.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <Table
          caption={locales}
          heads={[locale, texts.answers, texts.mark, texts.interval, texts.former]}
          rows={told.map(({ locale: one, satisfaction, before }) => ({
            key: one,
            head: <span lang={one}>{LANGUAGES[one]}</span>,
            cells: cellsOf(writing, satisfaction, before),
          }))}
        />
      )}
    </section>
  )
}

function cellsOf(writing: Writing, now: Score<'satisfaction'>, before: Score<'satisfaction'> | undefined) {
  const { numbers, texts } = writing
  return [
    numbers.whole(now.n),
    writing.mark('satisfaction', now),
    writing.interval(now),
    before && before.n > 0
      ? `${writing.mark('satisfaction', before)} (${numbers.whole(before.n)})`
      : texts.none,
  ]
}
