import { type Html, html } from '../html.ts'

/**
 * A share as a bar, for the eye: the figure stands beside it.
 * @param share in [0, 1]; above, the bar is full
 */
export function shareBar(share: number): Html {
  const width = Math.round(Math.min(1, share) * 1000) / 10
  return html`<svg class="bar share" viewBox="0 0 100 12" width="100%" height="12" preserveAspectRatio="none" aria-hidden="true"><rect class="part" width="${width}" height="12"/></svg>`
}
