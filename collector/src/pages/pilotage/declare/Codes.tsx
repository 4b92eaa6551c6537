import type { Language } from '../../../http/language.ts'
import { buttonCodes, type CodeSubject } from '../../../registry/button-codes.ts'
import { CodeBlock } from './CodeBlock.tsx'
import type { DeclareTexts } from './declare-texts.ts'

interface CodesProps {
  lang: Language
  texts: DeclareTexts['code']
  subject: CodeSubject
}

/** Every form of the code of a button: the usual one first, the others a click away. */
export function Codes({ lang, texts, subject }: CodesProps) {
  const [usual, ...others] = buttonCodes(subject, lang)
  const { publicUrl } = subject
  const policy = ['script-src', 'connect-src', 'img-src', 'form-action']
    .map((directive) => `${directive} ${publicUrl};`)
    .join('\n')
  return (
    <>
      {usual && <CodeBlock texts={texts} code={usual.html} />}
      <details>
        <summary>{texts.others}</summary>
        {others.map(({ name, when, html, warning }) => (
          <section key={name}>
            <h3>{texts.names[name]}</h3>
            <p>{when}</p>
            {warning && <p class="error">{warning}</p>}
            <CodeBlock texts={texts} code={html} />
          </section>
        ))}
      </details>
      <details>
        <summary>{texts.policy}</summary>
        <p>{texts.policySay}</p>
        <CodeBlock texts={texts} code={policy} />
      </details>
    </>
  )
}
