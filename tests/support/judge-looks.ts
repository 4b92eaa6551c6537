/**
 * What is wrong to the eye with a page as it is now, its open shadow trees included. Run inside the page.
 * @returns a sentence a fault
 * Source: WCAG 2.2, success criteria 1.4.3, 1.4.10, 1.4.11, 1.4.12, 2.4.7, 2.5.5
 */
export function judgeLooks(): string[] {
  const faults: string[] = []
  type Colour = [red: number, green: number, blue: number, alpha: number]

  const read = (colour: string): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number)
    return [red, green, blue, alpha]
  }
  const over = ([red, green, blue, alpha]: Colour, below: Colour): Colour => {
    const mix = (one: number, other: number) => one * alpha + other * (1 - alpha)
    return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1]
  }
  const luminance = ([red, green, blue]: Colour) => {
    const linear = (part: number) => (part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4)
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
  const contrast = (one: Colour, other: Colour) => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
    return (light + 0.05) / (dark + 0.05)
  }

  const probe = document.createElement('i')
  probe.style.backgroundColor = 'Canvas'
  document.body.append(probe)
  const canvas = read(getComputedStyle(probe).backgroundColor)
  probe.remove()
  const parentOf = (element: Element) =>
    element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host
  /** What is seen behind the inside of an element. */
  const ground = (element: Element | undefined): Colour => {
    if (!element) return canvas
    const own = read(getComputedStyle(element).backgroundColor)
    return own[3] === 1 ? own : over(own, ground(parentOf(element)))
  }

  const within = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) =>
      element.shadowRoot ? [element, ...within(element.shadowRoot)] : [element],
    )
  const elements = within(document).filter((element) => element.checkVisibility({ visibilityProperty: true }))
  const named = (element: Element) => {
    const said = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 30)
    return `${element.localName}${element.className && element.localName !== 'svg' ? `.${element.className}` : ''} “${said}”`
  }
  const blame = (element: Element, what: string) => faults.push(`${named(element)} ${what}`)

  // Nothing lost, nothing over another.
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth - clientWidth} px too wide`)
  const lines: { element: Element; box: DOMRect }[] = []
  for (const element of elements) {
    const isScrolled = element.localName !== 'textarea' && getComputedStyle(element).overflow !== 'visible'
    if (isScrolled && element.scrollHeight > element.clientHeight + 1) blame(element, 'is cut')
    for (const node of element.childNodes) {
      if (!(node instanceof Text) || !node.data.trim()) continue
      // Cut away whole until it has the focus: the link to skip.
      if (getComputedStyle(element).clipPath === 'inset(50%)') continue
      const range = document.createRange()
      range.selectNodeContents(node)
      lines.push(...[...range.getClientRects()].map((box) => ({ element, box })))
    }
  }
  for (const { element, box } of lines) {
    const frame = element.closest('button, .option, .card, .page, .footer')?.getBoundingClientRect()
    const isOut =
      frame && (box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1)
    if (isOut) blame(element, 'comes out of its frame')
    const covered = lines.find(
      ({ element: other, box: its }) =>
        !other.contains(element) &&
        !element.contains(other) &&
        Math.min(box.right, its.right) - Math.max(box.left, its.left) > 2 &&
        // A line's box is higher than its letters.
        Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top) > box.height / 3,
    )
    if (covered) blame(element, `overlaps ${named(covered.element)}`)
  }

  // Legible.
  for (const element of new Set(lines.map((line) => line.element))) {
    const behind = ground(element)
    const ratio = contrast(over(read(getComputedStyle(element).color), behind), behind)
    if (ratio < 4.5) blame(element, `has a contrast of ${ratio.toFixed(2)}`)
  }

  // A control is seen to be one, to be chosen, and to have the focus; a thumb meets it.
  const stands = (colour: string, element: Element) => {
    const behind = ground(parentOf(element))
    return contrast(over(read(colour), behind), behind) >= 3
  }
  for (const control of elements.filter((element) =>
    element.matches('button, .option, .text, .languages a'),
  )) {
    const style = getComputedStyle(control)
    const { width, height } = control.getBoundingClientRect()
    if (Math.min(width, height) < 44) blame(control, `is ${width.toFixed(1)} by ${height.toFixed(1)} px`)
    const isSeen =
      // The box of the browser's own is in it.
      control.matches('.option') ||
      style.textDecorationLine === 'underline' ||
      (style.borderTopWidth !== '0px' && stands(style.borderTopColor, control)) ||
      stands(style.backgroundColor, control)
    if (!isSeen) blame(control, 'has no edge that is seen')
    const isPressed = control.getAttribute('aria-pressed') === 'true'
    if (isPressed && getComputedStyle(control, '::after').content === 'none')
      blame(control, 'tells its state by colour alone')
  }
  const focused = elements.find((element) => element.matches(':focus'))
  for (const control of elements.filter((element) => element.matches('button, input, textarea, a[href]'))) {
    ;(control as HTMLElement).focus({ preventScroll: true })
    const shown = control.closest('.option') ?? control
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown)
    // What the browser draws by itself, it draws to be seen.
    const isSeen =
      outlineStyle === 'auto' ||
      (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && stands(outlineColor, shown))
    if (!isSeen) blame(shown, `shows no focus: ${outlineStyle} ${outlineWidth} ${outlineColor}`)
  }
  ;(document.activeElement as HTMLElement | null)?.blur()
  ;(focused as HTMLElement | undefined)?.focus({ preventScroll: true })

  // Still.
  for (const element of elements) {
    const { transitionDuration, animationName } = getComputedStyle(element)
    if (transitionDuration !== '0s' || animationName !== 'none') blame(element, 'moves')
  }
  return [...new Set(faults)]
}
