import { type Html, html } from '../html.ts'

type Words = string | Html

/** Something to say under a heading; `items` are a list below the paragraphs. */
export interface Section {
  heading: string
  paragraphs: readonly Words[]
  items?: readonly Words[]
}

/** A page of words alone. @typeParam Name its sections: every language has them all, in the order they are read */
export interface Prose<Name extends string> {
  title: string
  lead: string
  sections: Readonly<Record<Name, Section>>
}

export function writeProse({ title, lead, sections }: Prose<string>): Html {
  return html`
    <h1>${title}</h1>
    <p>${lead}</p>${Object.values(sections).map(writeSection)}`
}

function writeSection({ heading, paragraphs, items = [] }: Section): Html {
  return html`
    <h2>${heading}</h2>${paragraphs.map(
      (words) => html`
    <p>${words}</p>`,
    )}${
      items.length === 0
        ? null
        : html`
    <ul>${items.map(
      (words) => html`
      <li>${words}</li>`,
    )}
    </ul>`
    }`
}

export function link(address: string, words: string): Html {
  return html`<a href="${address}">${words}</a>`
}

/** @returns makes links to what stands at a path of the collector */
export function linkTo(collectorUrl: string): (path: string, words: string) => Html {
  return (path, words) => link(`${collectorUrl}${path}`, words)
}
