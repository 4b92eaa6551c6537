import type { ButtonRecord } from '../../../store/demarches.ts'
import { CodeBlock } from './CodeBlock.tsx'
import type { DeclareTexts } from './declare-texts.ts'

interface PaperProps {
  texts: DeclareTexts
  button: ButtonRecord
  /** What is printed. */
  address: string
}

/** For where nothing can be clicked. */
export function Paper({ texts: { paper, code }, button: { demarche, number }, address }: PaperProps) {
  const drawing = `/pilotage/demarches/${demarche}/code/boutons/${number}/qr.svg`
  return (
    <section aria-labelledby="papier">
      <h2 id="papier">{paper.heading}</h2>
      <p>{paper.say}</p>
      <CodeBlock texts={code} code={address} />
      <p>
        <img class="qr" src={drawing} width="180" height="180" alt={`${paper.qr} ${address}`} />
      </p>
      <p>
        <a href={drawing} download={`je-donne-mon-avis-${demarche}-${number}.svg`}>
          {paper.download}
        </a>
      </p>
    </section>
  )
}
