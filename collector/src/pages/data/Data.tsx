import { CATALOGUE, csvAddress, FILE_NAMES, schemaAddress } from '../../opendata/addresses.ts'
import { LICENCE } from '../../opendata/licence.ts'
import type { DataTexts } from './data-texts.ts'

interface DataProps {
  texts: DataTexts
  /** Where people reach the service. */
  publicUrl: string
}

/** The files, what may be done with them, and how to be sure of them. */
export function Data({ texts, publicUrl }: DataProps) {
  const { host } = new URL(publicUrl)
  const edition = new URL('/api/v1/editions/2026-T3/1', publicUrl).href
  return (
    <>
      <h1>{texts.title}</h1>
      <p>{texts.lead}</p>

      <h2>{texts.files}</h2>
      {FILE_NAMES.map((name) => (
        <section key={name} id={name}>
          <h3>{texts.about[name].heading}</h3>
          <p>{texts.about[name].text}</p>
          <ul>
            <li>
              <a href={csvAddress(name)}>{texts.csv(name)}</a>
            </li>
            <li>
              <a href={schemaAddress(name)}>{texts.columns(name)}</a>
            </li>
          </ul>
        </section>
      ))}
      <p>{texts.format}</p>

      <h2>{texts.licence}</h2>
      <p>
        {texts.licenceText.before}
        <a href={LICENCE.url} hreflang="fr">
          {LICENCE.name}
        </a>
        {texts.licenceText.after}
      </p>

      <h2>{texts.cite}</h2>
      <p>{texts.citeText}</p>
      <p class="worked">{texts.citation(host)}</p>

      <h2>{texts.check}</h2>
      <p>{texts.checkText}</p>
      <p class="worked">
        <code>curl -s {edition} | sha256sum</code>
      </p>
      <p>{texts.checkResult}</p>

      <h2>{texts.harvest}</h2>
      <p>
        {texts.harvestText.before}
        <a href={CATALOGUE}>{new URL(CATALOGUE, publicUrl).href}</a>
        {texts.harvestText.after}
      </p>

      <h2>{texts.more}</h2>
      <ul>
        <li>
          <a href="/api/v1/observatoire">{texts.feed}</a>
        </li>
        <li>
          <a href="/docs">{texts.docs}</a>
        </li>
      </ul>
    </>
  )
}
