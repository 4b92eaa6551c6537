/** What the body of a page says in its own language: all but the elements that say they are in another. */
export function ownWords(page: string): string {
  return page.slice(page.indexOf('<body')).replace(/<(\w+)[^>]* lang="\w+"[^>]*>.*?<\/\1>/gs, '')
}
