import type { serve } from './porteur.ts'
import type { Tag } from './tags.ts'

/** What the script of the porteur offers. */
interface PorteurScript {
  serve: typeof serve
}

/**
 * What the porteur asks of their own page, by the end of its address, comes before the question: `#monavis-essai`,
 * `#monavis-check=<token>`.
 * @throws where its script cannot be had: nothing is asked then, for its answer would count
 */
export async function heedPorteur(tag: Tag): Promise<void> {
  if (!location.hash.startsWith('#monavis-')) return
  const porteur: PorteurScript = await (PORTEUR
    ? import(/* @vite-ignore */ `${tag.collector}/widget/${PORTEUR}`)
    : import('./porteur.ts'))
  porteur.serve(tag)
}
