import type { Language } from '../../../http/language.ts'
import { INSTANCE_TABS, PILOTAGE_TEXTS } from '../pilotage-texts.ts'
import { INSTANCE_TEXTS } from './instance-texts.ts'
import type { readWaiting } from './waiting.ts'

/** What waits, each with its link, and then everything else. */
export function Home({
  lang,
  waiting,
}: {
  lang: Language
  waiting: Awaited<ReturnType<typeof readWaiting>>
}) {
  const { home } = INSTANCE_TEXTS[lang]
  const some = waiting.filter(({ n }) => n > 0)
  return (
    <>
      <h2>{home.waits}</h2>
      {some.length === 0 ? (
        <p>{home.nothing}</p>
      ) : (
        <ul>
          {some.map(({ name, n, to }) => (
            <li key={name}>
              <a href={`/pilotage/instance/${to}`}>{home[name](n)}</a>
            </li>
          ))}
        </ul>
      )}
      <h2>{home.all}</h2>
      <ul>
        {INSTANCE_TABS.map((tab) => (
          <li key={tab}>
            <a href={`/pilotage/instance/${tab}`}>{PILOTAGE_TEXTS[lang].instanceTabs[tab]}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
