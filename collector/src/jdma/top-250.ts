import type { RegisteredDemarche, Registry } from '../registry/registry.ts'
import { formsOf } from './forms.ts'

/** By form id: what the list brought in, what was in it, what left. */
export interface Top250Report {
  new_top250_forms: number[]
  already_top250_forms: number[]
  down_top250_forms: number[]
}

/**
 * Makes the démarches of these forms, and no others, the essential ones; those become public too, and stay so
 * when they leave. A démarche without any form cannot be named in the list: it stays as it is.
 * @param formIds of known forms, each once
 */
export async function setTop250(registry: Registry, formIds: readonly number[]): Promise<Top250Report> {
  const listed = new Set(formIds.map((id) => registry.findByFormId(id)?.demarche))
  const wasEssential = (id: number) =>
    registry.find(registry.findByFormId(id)?.demarche ?? 0)?.essential === true
  const named = [...registry.demarches()].filter((demarche) => formsOf(demarche).length > 0)
  const leaving = named.filter(({ id, essential }) => essential && !listed.has(id))
  const report = {
    new_top250_forms: formIds.filter((id) => !wasEssential(id)),
    already_top250_forms: formIds.filter(wasEssential),
    down_top250_forms: leaving.flatMap((demarche) => formsOf(demarche).map(({ id }) => id)),
  }
  await registry.saveDemarches([
    ...named
      .filter(({ id }) => listed.has(id))
      .map((one) => ({ ...namesOf(one), essential: true, public: true })),
    ...leaving.map((one) => ({ ...namesOf(one), essential: false })),
  ])
  return report
}

/** What a démarche cannot be written without; all else stays as it is. */
function namesOf({ id, title, administration, ministere }: RegisteredDemarche) {
  return { id, title, administration, ministere }
}
