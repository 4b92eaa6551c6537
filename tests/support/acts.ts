/** What a person does in a page, whatever drives the browser. A name is the accessible name, whole. */
export interface Acts {
  goto(url: string): Promise<void>
  /** Waits for the control of this name, and clicks on its middle. */
  click(name: string): Promise<void>
  /** Presses keys one after the other, by their names in UI Events. */
  keys(...keys: Key[]): Promise<void>
  /** Types into what has the focus. */
  type(text: string): Promise<void>
  /** Waits for the control of this name. @returns what a function that stands alone tells of it, in the page */
  look<T>(name: string, tell: (control: Element) => T): Promise<T>
  /** What the live region of the card says now; undefined where there is none. */
  status(): Promise<string | undefined>
}

export type Key = 'Tab' | 'Enter' | ' ' | 'ArrowDown' | 'ArrowUp' | 'Escape'
