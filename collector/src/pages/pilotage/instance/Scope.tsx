import type { Language } from '../../../http/language.ts'
import type { Registry } from '../../../registry/registry.ts'
import type { MandateScope } from '../../../store/people.ts'
import { INSTANCE_TEXTS } from './instance-texts.ts'

/** What a mandate is over, by its name. */
export function Scope({ over, lang, registry }: { over: MandateScope; lang: Language; registry: Registry }) {
  if ('administration' in over)
    return <>{INSTANCE_TEXTS[lang].people.ofAdministration(over.administration)}</>
  return (
    <a href={`/pilotage/instance/demarches/${over.demarche}`} lang="fr">
      {registry.find(over.demarche)?.title ?? over.demarche}
    </a>
  )
}
