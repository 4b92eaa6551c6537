import type { DeclareTexts } from './declare-texts.ts'

interface CodeBlockProps {
  texts: Pick<DeclareTexts['code'], 'copy' | 'copied'>
  code: string
}

/** What is to be copied as it stands: selected by one click; with the script of the page, copied by one. */
export function CodeBlock({ texts: { copy, copied }, code }: CodeBlockProps) {
  return (
    <div class="paste" data-copy={copy} data-copied={copied}>
      <pre>
        <code>{code}</code>
      </pre>
    </div>
  )
}
