import { ActForm, PostButton, type View } from '../Shell.tsx'
import { CodeBlock } from './CodeBlock.tsx'
import type { DeclareTexts } from './declare-texts.ts'

interface DeveloperLinkProps {
  view: View
  texts: DeclareTexts
  action: string
  /** Where it opens; undefined where it does not. */
  address: string | undefined
}

/** The page for whoever develops the site: opened, sent, withdrawn. */
export function DeveloperLink({ view, texts: { developer, code }, action, address }: DeveloperLinkProps) {
  return (
    <section aria-labelledby="developpeur">
      <h2 id="developpeur">{developer.heading}</h2>
      <p>{developer.say}</p>
      {address === undefined ? (
        <ActForm view={view} action={action}>
          <button type="submit" class="send">
            {developer.open}
          </button>
        </ActForm>
      ) : (
        <>
          <p>
            <a href={address}>{developer.address}</a>
          </p>
          <CodeBlock texts={code} code={address} />
          <PostButton view={view} action={`${action}/retrait`} class="quiet">
            {developer.withdraw}
          </PostButton>
        </>
      )}
    </section>
  )
}
