/**
 * Adds rules to a tree. A constructed sheet passes a content security policy that forbids inline styles.
 * @throws {TypeError} where there is none (Safari before 16.4, or taken away by the page)
 */
export function adoptRules(tree: Document | ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet]
}
