/** What may be chosen: its value, or the name of its box, and its words; `lang` where it is not that of the page. */
export type Option = readonly [value: string, words: string, lang?: 'fr']
