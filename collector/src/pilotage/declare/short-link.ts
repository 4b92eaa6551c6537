import type { RegisteredDemarche } from '../../registry/registry.ts'

/** What is printed on paper, short enough to be typed: of the first open button its démarche’s number alone. */
export function shortLink(
  publicUrl: string,
  { id, buttons }: Pick<RegisteredDemarche, 'id' | 'buttons'>,
  button: number,
): string {
  const first = buttons.find(({ closed }) => !closed)?.number
  return `${publicUrl}/d/${id}${button === first ? '' : `/${button}`}`
}
