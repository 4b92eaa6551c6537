import type { Acts } from './acts.ts'

/** A way to go through a form. */
export interface Person {
  press(button: string): Promise<void>
  /** Ticks a box, or chooses among its like. */
  choose(option: string): Promise<void>
  write(field: string, text: string): Promise<void>
}

export function byMouse({ click, type }: Acts): Person {
  return byPointing(click, type)
}

/** @param point clicks, or taps */
export function byPointing(point: Acts['click'], type: Acts['type']): Person {
  return {
    press: point,
    choose: point,
    write: async (field, text) => {
      await point(field)
      await type(text)
    },
  }
}

/** Far more than any page of the tests has to stop at. */
const MAX_STOPS = 40

/** By the keyboard alone: Tab to what is wanted, arrows among radio buttons. */
export function byKeyboard({ keys, type, look }: Acts): Person {
  const tabTo = async (name: string, hasArrived: (control: Element) => boolean = hasFocus) => {
    for (let stops = 0; !(await look(name, hasArrived)); stops++) {
      if (stops === MAX_STOPS) throw new Error(`Tab does not lead to ${name}`)
      await keys('Tab')
    }
  }
  return {
    press: async (button) => {
      await tabTo(button)
      await keys('Enter')
    },
    choose: async (option) => {
      await tabTo(option, hasGroupFocus)
      while (!(await look(option, hasFocus))) await keys('ArrowDown')
      // An arrow chooses as it moves; a box, and the radio button that Tab led to, want the space bar.
      if (!(await look(option, isChecked))) await keys(' ')
    },
    write: async (field, text) => {
      await tabTo(field)
      await type(text)
    },
  }
}

// Each runs in the page, and so stands alone.

function hasFocus(control: Element): boolean {
  return (control.getRootNode() as ShadowRoot).activeElement === control
}

/** It has the focus, or a radio button of its group has. */
function hasGroupFocus(control: Element): boolean {
  const focused = (control.getRootNode() as ShadowRoot).activeElement as HTMLInputElement | null
  const { type, name } = control as HTMLInputElement
  return focused === control || (type === 'radio' && focused?.type === type && focused.name === name)
}

function isChecked(control: Element): boolean {
  return (control as HTMLInputElement).checked
}
