import { THRESHOLDS } from '@monavis/shared/level'
import { isoDay, parisDay, rollingWindow } from '@monavis/shared/period'
import { METHOD_VERSION, SCORE_NAMES, SCORES, type ScoreName, Z } from '@monavis/shared/score'
import { LIMITS } from '@monavis/shared/vote'
import type { ComponentChildren } from 'preact'
import { SETTLING_MS } from '../../editions/steps.ts'
import type { Language } from '../../http/language.ts'
import { createNumbers } from '../../http/written-numbers.ts'
import { USUAL_AN_HOUR, USUAL_SHARE } from '../../votes/suspicion.ts'
import { Day } from '../accessibility/Day.tsx'
import { TEXTS } from '../languages.ts'
import { answerLabels } from './answer-labels.ts'
import { workOut } from './example.ts'
import { Moves } from './Moves.tsx'
import type { MethodSection, MethodTexts } from './method-texts.ts'
import { WilsonFormula } from './WilsonFormula.tsx'
import { WorkedExample } from './WorkedExample.tsx'

const HOUR_MS = 3_600_000
/** Of each answer, where the same mark is shown to rest on more of them. */
const MANY = 100

interface MethodProps {
  lang: Language
  texts: MethodTexts
  /** Answers needed to publish a score. */
  publishFrom: number
  /** Clock, ms. */
  now: number
}

/** What is asked, what is made of it, and how sure it is. */
export function Method({ lang, texts, publishFrom, now }: MethodProps) {
  const numbers = createNumbers(lang)
  const { question, bad, medium, good } = TEXTS[lang].prompt
  const few = workOut('satisfaction')
  const bounds = (times: number) => {
    const { n, mark, interval } = workOut('satisfaction', times)
    const [low, high] = interval
    return {
      mark: numbers.exact(mark),
      n: numbers.whole(n),
      low: numbers.shown(low),
      high: numbers.upper(high),
    }
  }
  const levels = (name: ScoreName) => {
    const thresholds = THRESHOLDS[name]
    if (!thresholds) return texts.noLevel
    const written = SCORES[name].range === 1 ? numbers.percent : numbers.exact
    return texts.levelsFrom(written(thresholds.good), written(thresholds.medium))
  }
  const year = rollingWindow(12, parisDay(now))
  return (
    <>
      <h1>{texts.title}</h1>
      <p>{texts.lead}</p>
      <Section of={texts.asked(question, bad, medium, good)} />

      <Section of={texts.marks} />
      {SCORE_NAMES.map((name) => (
        <section key={name}>
          <h3>{texts.scores[name].heading}</h3>
          <p>{texts.scores[name].about}</p>
          <WorkedExample
            name={name}
            labels={answerLabels(name, lang, texts)}
            numbers={numbers}
            texts={texts}
          />
        </section>
      ))}

      <Section of={texts.interval} />
      <p class="worked">{texts.intervalExample(bounds(1), bounds(MANY))}</p>
      {texts.intervalLimits.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <details>
        <summary>{texts.formulaSummary}</summary>
        <p>{texts.formula(numbers.exact(few.mark / 10), numbers.whole(few.n), numbers.exact(Z))}</p>
        <WilsonFormula score={few} numbers={numbers} />
      </details>

      <Section of={texts.withheld(numbers.whole(publishFrom))} />
      <Section of={texts.levels}>
        <ul>
          {SCORE_NAMES.map((name) => (
            <li key={name}>
              {texts.scores[name].heading}
              {texts.colon}
              {levels(name)}
            </li>
          ))}
        </ul>
      </Section>
      <p class="worked">
        {texts.levelsExample(numbers.exact(few.mark), numbers.shown(few.mark), numbers.rounded(few.mark))}
      </p>
      <Section of={texts.suspects(numbers.whole(USUAL_AN_HOUR), numbers.percent(USUAL_SHARE))} />
      <Section of={texts.verified} />
      <Section of={texts.days(numbers.whole(LIMITS.editableMs / HOUR_MS))} />
      <p class="worked">
        {texts.today.before} <Day day={isoDay(year.from)} lang={lang} /> {texts.today.between}{' '}
        <Day day={isoDay(year.to)} lang={lang} />
        {texts.today.after}
      </p>
      <Section of={texts.editions(numbers.whole(SETTLING_MS / HOUR_MS))} />
      <Moves numbers={numbers} texts={texts.moves} />
      <Section of={texts.versions(METHOD_VERSION)} />
      <ul>
        {Object.entries(texts.history).map(([version, change]) => (
          <li key={version}>
            {version}
            {texts.colon}
            {change}
          </li>
        ))}
      </ul>
      <ul>
        <li>
          <a href="/api/v1/observatoire">{texts.feed}</a>
        </li>
        <li>
          <a href="/docs">{texts.docs}</a>
        </li>
      </ul>
    </>
  )
}

interface SectionProps {
  of: MethodSection
  /** Between the heading and the paragraphs. */
  children?: ComponentChildren
}

function Section({ of: { heading, paragraphs }, children }: SectionProps) {
  return (
    <>
      <h2>{heading}</h2>
      {children}
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </>
  )
}
