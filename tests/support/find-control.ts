/**
 * What is to be clicked or filled in under this name, in whatever open shadow tree: for drivers that do not look into
 * those by themselves. Runs in the page, and so stands alone.
 */
export function findControl(name: string): Element | undefined {
  const trees: (Document | ShadowRoot)[] = [document]
  // Grows while it is walked.
  for (const tree of trees) {
    for (const element of tree.querySelectorAll('*')) {
      if (element.shadowRoot) trees.push(element.shadowRoot)
      if (!element.matches('a, button, input, textarea') || !element.checkVisibility()) continue
      const { labels } = element as HTMLInputElement
      const said = labels?.length
        ? [...labels].map((label) => label.textContent).join(' ')
        : element.textContent
      if (said.trim() === name) return element
    }
  }
  return undefined
}

/** What the first live region there is says. Runs in the page, and so stands alone. */
export function readStatus(): string | undefined {
  const trees: (Document | ShadowRoot)[] = [document]
  for (const tree of trees) {
    for (const element of tree.querySelectorAll('*')) {
      if (element.role === 'status') return element.textContent
      if (element.shadowRoot) trees.push(element.shadowRoot)
    }
  }
  return undefined
}
