import { createElement } from 'preact'

export { Fragment } from 'preact'

/** What the compiler turns an element of JSX into. */
export function jsx(type: Parameters<typeof createElement>[0], props: object, key?: string | number) {
  return createElement(type as string, { ...props, key })
}

export { jsx as jsxs }
