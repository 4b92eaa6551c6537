import type { Language } from '../../http/language.ts'
import { conformityOf } from './assessment.ts'
import { Criteria } from './Criteria.tsx'
import { Day } from './Day.tsx'
import type { DeclarationTexts } from './declaration-texts.ts'
import { Faults } from './Faults.tsx'
import { CHECKED_ON } from './proofs.ts'
import { RGAA } from './rgaa.ts'

interface DeclarationProps {
  lang: Language
  texts: DeclarationTexts
}

/** The declaration, in the order of the law, and the criteria it rests on. */
export function Declaration({ lang, texts }: DeclarationProps) {
  const { met, failed, unknown, inapplicable, rate, conformity } = conformityOf(RGAA)
  const counts = [
    [texts.met, met],
    [texts.failed, failed],
    [texts.unknown, unknown],
    [texts.inapplicable, inapplicable],
  ]
  // Cut, not rounded: 99.96 % is no 100 %.
  const share = new Intl.NumberFormat(lang, {
    style: 'percent',
    maximumFractionDigits: 1,
    roundingMode: 'trunc',
  })
  return (
    <>
      <h1>{texts.title}</h1>
      <p>{texts.commitment}</p>
      <p>{texts.plans}</p>
      <p>{texts.scope}</p>

      <h2>{texts.stateHeading}</h2>
      <p>{texts.state[conformity]}</p>
      <h3>{texts.resultsHeading}</h3>
      <p>
        {texts.audit} {texts.rate(share.format(rate))}
      </p>
      <ul>
        {counts.map(([what, count]) => (
          <li key={what}>
            {what}
            {texts.colon}
            {count}
          </li>
        ))}
      </ul>
      <p>{texts.caution}</p>

      <h2>{texts.faultsHeading}</h2>
      <h3>{texts.failuresHeading}</h3>
      <ul>
        <Faults criteria={RGAA} status="non conforme" lang={lang} texts={texts} />
      </ul>
      <h3>{texts.unassessedHeading}</h3>
      <ul>
        <Faults criteria={RGAA} status="non évalué" lang={lang} texts={texts} />
        <li>{texts.unassessed}</li>
      </ul>
      <h3>{texts.exemptionsHeading}</h3>
      <p>{texts.none}</p>
      <h3>{texts.outOfScopeHeading}</h3>
      <p>{texts.none}</p>

      <h2>{texts.madeHeading}</h2>
      <p>
        {texts.madeOn} <Day day={CHECKED_ON} lang={lang} />.
      </p>
      <h3>{texts.technologiesHeading}</h3>
      <Lines lines={texts.technologies} />
      <h3>{texts.toolsHeading}</h3>
      <Lines lines={texts.tools} />
      <h3>{texts.pagesHeading}</h3>
      <Lines lines={texts.pages} />

      <h2>{texts.contactHeading}</h2>
      {texts.contact.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}

      <h2>{texts.remediesHeading}</h2>
      <p>{texts.remedies}</p>
      <p>{texts.waysHeading}</p>
      <ul>
        {texts.ways.map(({ text, address }) => (
          <li key={address}>
            <a href={address}>{text}</a>
          </li>
        ))}
        <li>{texts.post}</li>
      </ul>

      <h2>{texts.criteriaHeading}</h2>
      <Criteria lang={lang} texts={texts} />
    </>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
