import type { Judged } from '../../../pilotage/declare/judge-page.ts'
import type { PageCheck } from '../../../pilotage/declare/page-checks.ts'
import { ActForm, type View } from '../Shell.tsx'
import { CodeBlock } from './CodeBlock.tsx'
import type { DeclareTexts } from './declare-texts.ts'

interface CheckOutcomeProps {
  view: View
  texts: DeclareTexts
  check: PageCheck
  judged: Judged
  /** Of the acts of its button; undefined for who may not change it. */
  acts: string | undefined
  back: string
}

/** What was seen of a page, in plain words; or how to let it be seen. */
export function CheckOutcome({ view, texts, check, judged, acts, back }: CheckOutcomeProps) {
  const { check: words, code } = texts
  const { faults, code: seen } = judged
  const { hash } = new URL(check.address)
  return (
    <>
      <ol>
        <li>
          <p>
            <a href={check.address} target="_blank" rel="noopener noreferrer" class="open">
              {words.open}
            </a>
          </p>
          <p>{words.openSay}</p>
          <details>
            <summary>{words.elsewhere}</summary>
            <CodeBlock texts={code} code={hash} />
          </details>
        </li>
        <li>
          <p>
            {words.afterwards} <a href={view.address}>{words.reload}</a>
          </p>
        </li>
      </ol>
      <div role="status" data-waits="">
        {faults.length === 0 ? (
          <div class="success">
            <h2>{words.well}</h2>
            <p>{words.wellSay}</p>
          </div>
        ) : (
          faults.map((fault) => (
            <div key={fault} class={fault === 'nothing-seen' ? 'worked' : 'error'}>
              <h2>{words.faults[fault].title}</h2>
              <p>{words.faults[fault].say}</p>
              {fault === 'origin-refused' && seen && acts && (
                <ActForm view={view} action={`${acts}/origines`}>
                  <input type="hidden" name="origin" value={seen.origin} />
                  <button type="submit" class="send">
                    {words.allow(seen.origin)}
                  </button>
                </ActForm>
              )}
            </div>
          ))
        )}
        {seen && (
          <p class="small">
            {words.seen} {seen.origin}
          </p>
        )}
      </div>
      <p>
        <a href={back}>{words.again}</a>
      </p>
    </>
  )
}
