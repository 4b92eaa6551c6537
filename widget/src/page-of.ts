import type { Tag } from './tags.ts'

/** Address of the page that asks the same as the widget. */
export function pageOf({
  collector,
  demarche,
  button,
}: Pick<Tag, 'collector' | 'demarche' | 'button'>): string {
  return `${collector}/Demarches/${demarche}${button ? `?button=${button}` : ''}`
}
