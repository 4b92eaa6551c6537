import { chooseButton, type RegisteredDemarche, type Registry } from '../../registry/registry.ts'

/** Where the lines of an export are to go; what is not said is read from their columns. */
export interface Target {
  demarche: number | undefined
  button: number | undefined
}

/** The button that a vote goes to, or why there is none. */
export type Place = { ok: true; demarche: number; button: number } | { ok: false; message: string }

/** Different places remembered: each démarche has a few, and a column that is none of ours has millions. */
const MAX_KNOWN = 20_000

/**
 * Finds the button of a line. Its own columns name the démarche (`Product ID`) and the button by its number, as
 * in the pasted code (`Button ID`), or else by its form, where that form is of this démarche: for years the exporter
 * had one form for all.
 * @returns for ids as the export has them; each different one is judged once
 */
export function createPlaces(registry: Registry, target: Target) {
  const known = new Map<string, Place>()
  return (product: string, button: string, form: string): Place => {
    const key = `${product}/${button}/${form}`
    let place = known.get(key)
    if (!place) {
      if (known.size >= MAX_KNOWN) known.clear()
      place = find(registry, target, { product, button, form })
      known.set(key, place)
    }
    return place
  }
}

function find(
  registry: Registry,
  target: Target,
  line: { product: string; button: string; form: string },
): Place {
  const id = target.demarche ?? Number(line.product || Number.NaN)
  if (Number.isNaN(id)) return no('the line names no démarche: give --demarche')
  const demarche = registry.find(id)
  if (!demarche) return no(`démarche ${id} is not known here`)
  const number = buttonOf(registry, demarche, target.button, line)
  if (number === undefined) {
    return no(
      `neither button ${line.button || '(none)'} nor form ${line.form || '(none)'} is known of démarche ${id}: give --button`,
    )
  }
  return { ok: true, demarche: id, button: number }
}

function buttonOf(
  registry: Registry,
  { id, state, buttons }: RegisteredDemarche,
  wanted: number | undefined,
  { button, form }: { button: string; form: string },
): number | undefined {
  // A closed one has a past: its votes may come in.
  const has = (number: number | undefined) => buttons.find((one) => one.number === number)?.number
  if (wanted !== undefined) return has(wanted)
  if (!button && !form) {
    const chosen = chooseButton({ state, buttons }, undefined)
    return chosen.ok ? chosen.button.number : buttons[0]?.number
  }
  const byForm = form ? registry.findByFormId(Number(form)) : undefined
  return has(Number(button || Number.NaN)) ?? (byForm?.demarche === id ? byForm.number : undefined)
}

const no = (message: string): Place => ({ ok: false, message })
