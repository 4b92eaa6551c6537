import { shareFigure } from '../charts/share-figure.ts'
import type { Html } from '../html.ts'
import type { Demarche } from '../knowledge.ts'
import type { Drawing } from '../page.ts'
import { section } from '../section.ts'
import { writersOf } from '../words.ts'
import { deploymentOf, STANDINGS } from './deployment.ts'
import { NATIONAL_TEXTS } from './texts.ts'

/** How far the button has come over the essential démarches. @param essential at least one */
export function deploymentSection(essential: readonly Demarche[], { knowledge, lang }: Drawing): Html {
  const { deployment: texts } = NATIONAL_TEXTS[lang]
  const write = writersOf(lang)
  const frozen = new Map((knowledge.editions[0]?.demarches ?? []).map((demarche) => [demarche.id, demarche]))
  const counts = deploymentOf(essential, frozen)
  const share = counts.published / essential.length
  const chart = shareFigure(
    share,
    STANDINGS.map((standing) => ({ label: texts.words[standing], figure: write.count(counts[standing]) })),
    {
      lang,
      name: texts.name,
      legend: texts.legend(write.percent(share)),
      headers: [texts.standing, texts.count],
    },
  )
  return section('bouton', texts.title, chart)
}
