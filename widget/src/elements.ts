type Names = HTMLElementTagNameMap & Pick<SVGElementTagNameMap, 'svg' | 'path'>

/**
 * An element with its attributes and its children. Built node by node: a page that enforces Trusted Types lets no
 * markup be parsed.
 */
export function make<K extends keyof Names>(
  name: K,
  attributes: Record<string, string | number> = {},
  ...children: (Node | string)[]
): Names[K] {
  const kind = name === 'svg' || name === 'path' ? '2000/svg' : '1999/xhtml'
  const element = document.createElementNS(`http://www.w3.org/${kind}`, name) as Names[K]
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, `${value}`)
  element.append(...children)
  return element
}
