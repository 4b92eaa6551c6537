import type { ExportedDemarche } from '@monavis/shared/schemas'
import type { Registry } from './registry.ts'

/** Every démarche, public or not, as an import takes it back. */
export function exportDemarches(registry: Registry): ExportedDemarche[] {
  return [...registry.demarches()].map((demarche) => ({
    ...demarche,
    buttons: demarche.buttons.map(({ demarche: _, ...button }) => button),
  }))
}
