import { TRY_TOKEN } from '@monavis/shared/vote'
import type { ButtonRecord } from '../../../store/demarches.ts'
import { CodeBlock } from './CodeBlock.tsx'
import type { DeclareTexts } from './declare-texts.ts'

interface PreviewProps {
  lang: string
  texts: DeclareTexts
  button: ButtonRecord
}

/** The real widget, tried. Without a link: that one leads to a page whose votes count. */
export function Preview({ lang, texts: { preview, code }, button: { demarche, number } }: PreviewProps) {
  return (
    <section aria-labelledby="apercu">
      <h2 id="apercu">{preview.heading}</h2>
      <p>{preview.say}</p>
      <div class="worked preview">
        <p>
          <mark>{preview.note}</mark>
        </p>
        <noscript>
          <p>{preview.without}</p>
        </noscript>
        <script
          async
          src="/widget/v1.js"
          data-demarche={demarche}
          data-button={number}
          data-token={TRY_TOKEN}
          data-lang={lang}
        />
      </div>
      <p>{preview.onPage}</p>
      <CodeBlock texts={code} code="#monavis-essai" />
    </section>
  )
}
