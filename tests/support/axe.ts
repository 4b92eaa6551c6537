import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * What axe finds in a page, as it is now; a frame in it is not looked into.
 * @param rules those that are judged, by their axe names; without them, all
 * @returns each fault with the elements that have it; empty where there is none
 */
export async function findFaults(page: Page, rules?: string[]): Promise<string[]> {
  // In one go: otherwise it opens a page of its own for each judgement, which takes as long again.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ['violations'],
    ...(rules && { runOnly: rules }),
  })
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)
}
