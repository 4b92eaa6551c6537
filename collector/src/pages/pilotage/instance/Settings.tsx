import type { ComponentChildren } from 'preact'
import type { Language } from '../../../http/language.ts'
import type { Health } from '../../../pilotage/instance/health.ts'
import { Listing } from '../Listing.tsx'
import { When } from '../When.tsx'
import { INSTANCE_TEXTS } from './instance-texts.ts'

interface SettingsProps {
  lang: Language
  /** What may be shown of them. */
  settings: Readonly<Record<string, unknown>>
  health: Health
}

/** How the service does, and how it is set. */
export function Settings({ lang, settings, health }: SettingsProps) {
  const { settings: texts } = INSTANCE_TEXTS[lang]
  return (
    <>
      <h2>{texts.health}</h2>
      {health.trouble === undefined ? (
        <p class="success">{texts.ready}</p>
      ) : (
        <p class="error" role="alert">
          {texts.notReady} {texts.troubles[health.trouble]}
        </p>
      )}
      <Listing
        label={texts.health}
        rows={factsOf(health, lang)}
        keyOf={([name]) => name}
        columns={[
          { head: texts.fact, of: ([name]) => texts.facts[name] },
          { head: texts.value, of: ([, value]) => value },
        ]}
      />
      <h2>{texts.settings}</h2>
      <p>{texts.settingsLead}</p>
      <Listing
        label={texts.settings}
        rows={Object.entries(settings)}
        keyOf={([name]) => name}
        columns={[
          { head: texts.setting, of: ([name]) => <code>{variableOf(name)}</code> },
          { head: texts.value, of: ([, value]) => writeValue(value, texts) },
        ]}
      />
    </>
  )
}

/** The variable of the environment that sets it. */
function variableOf(setting: string): string {
  return setting
    .replace(/^has/, '')
    .replace(/\B[A-Z]/g, '_$&')
    .toUpperCase()
}

function writeValue(value: unknown, { set, unset }: { set: string; unset: string }): string {
  if (value === true) return set
  return value === undefined || value === '' || value === false ? unset : String(value)
}

type Fact = keyof (typeof INSTANCE_TEXTS)['fr']['settings']['facts']

function factsOf({ version, node, startedAt, size, queue, backupAt }: Health, lang: Language) {
  const { noBackup } = INSTANCE_TEXTS[lang].settings
  const written = (unit: string) =>
    new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits: 1 })
  const bytes = (n: number) =>
    n < 1e9 ? written('megabyte').format(n / 1e6) : written('gigabyte').format(n / 1e9)
  const facts: [Fact, ComponentChildren][] = [
    ['version', version],
    ['node', node],
    ['started', <When key="started" at={startedAt} lang={lang} />],
    ['queue', queue],
    ['backup', backupAt === undefined ? noBackup : <When key="backup" at={backupAt} lang={lang} />],
  ]
  for (const name of ['database', 'wal', 'free'] as const) {
    const n = size?.[name]
    if (n !== undefined) facts.push([name, bytes(n)])
  }
  return facts
}
