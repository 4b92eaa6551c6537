import type { DemarcheInput } from '@monavis/shared/schemas'
import type { RegisteredDemarche, Registry } from '../../registry/registry.ts'

/** Writes a part of the public record of a démarche; what is absent stays. */
export async function saveRecord(
  registry: Registry,
  { id, title, administration, ministere }: RegisteredDemarche,
  changes: Partial<DemarcheInput>,
): Promise<void> {
  const { refused } = await registry.saveDemarches([{ id, title, administration, ministere, ...changes }])
  if (refused.length > 0)
    throw new Error(`the record of démarche ${id} was refused without a name of its own`)
}
