/** Markup that is safe to send as it is: only {@link html} makes it. */
export interface Html {
  readonly markup: string
}

/** What a template takes: text is escaped, markup is not, null is nothing, a list is its items in a row. */
type Part = Html | string | number | null | readonly Part[]

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Template tag: everything put between the literal pieces is escaped, for text and quoted attributes alike. */
export function html(pieces: TemplateStringsArray, ...parts: Part[]): Html {
  return {
    markup: pieces.reduce((markup, piece, index) => markup + written(parts[index - 1] ?? null) + piece),
  }
}

function written(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'number') return String(part)
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
  return 'markup' in part ? part.markup : part.map(written).join('')
}
