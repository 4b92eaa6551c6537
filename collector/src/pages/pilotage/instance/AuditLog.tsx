import type { NamedAuditEntry } from '../../../store/audit-pages.ts'
import { Choice } from '../../fields/Choice.tsx'
import { Listing } from '../Listing.tsx'
import type { View } from '../Shell.tsx'
import { When } from '../When.tsx'
import { Alert } from './Alert.tsx'
import { AuditFacts, type AuditNames, wordIn } from './AuditFacts.tsx'
import { wordsOf } from './act-words.ts'
import type { AuditDetail } from './audit-detail.ts'
import type { AuditQuery } from './audit-routes.tsx'
import { INSTANCE_TEXTS } from './instance-texts.ts'
import { Search } from './Search.tsx'

const PAGE = '/pilotage/instance/journal'

interface AuditLogProps {
  view: View
  query: AuditQuery
  /** Nobody has the e-mail that was asked for. */
  isUnknown: boolean
  lines: readonly AuditLine[]
  isLast: boolean
  /** Every act that has a line. */
  acts: readonly string[]
  names: AuditNames
}

type AuditLine = NamedAuditEntry & AuditDetail

/** Lines of the audit log, newest first, of whom and of what one likes. */
export function AuditLog({ view, query, isUnknown, lines, isLast, acts, names }: AuditLogProps) {
  const { none, filter, audit } = INSTANCE_TEXTS[view.lang]
  const { q, key, act } = query
  const search = new URLSearchParams({ q, key, act })
  return (
    <>
      <p>{audit.lead}</p>
      <Search action={PAGE} question={audit.person} value={q} send={filter}>
        <Choice
          name="key"
          question={audit.key}
          options={[['', audit.any], ...names.keys.map(({ id, name }) => [String(id), name] as const)]}
          said={search}
        />
        <Choice
          name="act"
          question={audit.act}
          options={[['', audit.any], ...inWords(acts, view)]}
          said={search}
        />
      </Search>
      <Alert text={isUnknown ? audit.unknown : undefined} />
      {!isUnknown && lines.length === 0 && <p>{none}</p>}
      {lines.length > 0 && (
        <Listing
          label={audit.title}
          rows={lines}
          keyOf={({ id }) => id}
          columns={[
            { head: audit.at, of: ({ at }) => <When at={at} lang={view.lang} /> },
            { head: audit.who, of: (line) => <Who line={line} view={view} /> },
            { head: audit.act, of: (line) => <Act line={line} view={view} /> },
            {
              head: audit.detail,
              of: (line) => (
                <>
                  <AuditFacts lang={view.lang} detail={line} names={names} />
                  <details>
                    <summary>{audit.technical}</summary>
                    <code>
                      {line.act} {line.detail}
                    </code>
                  </details>
                </>
              ),
            },
          ]}
        />
      )}
      <p class="go">
        {query.before && <a href={`${PAGE}?${search}`}>{audit.newest}</a>}
        {!isLast && <a href={`${PAGE}?${search}&before=${lines.at(-1)?.id}`}>{audit.older}</a>}
        <a href={`${PAGE}.csv?${search}`} download>
          {audit.csv}
        </a>
      </p>
    </>
  )
}

interface LineProps {
  line: AuditLine
  view: View
}

function Who({ line: { by, email, act }, view }: LineProps) {
  const { audit } = INSTANCE_TEXTS[view.lang]
  if (by && 'person' in by)
    return <a href={`/pilotage/instance/personnes/${by.person}`}>{email ?? by.person}</a>
  if (by) return <span>{audit.keyNamed(by.key.name)}</span>
  return <span>{act.startsWith('monavis ') ? audit.operator : audit.nobody}</span>
}

function Act({ line: { act, refused }, view }: LineProps) {
  const { audit } = INSTANCE_TEXTS[view.lang]
  return (
    <>
      {wordsOf(act, view.lang) ?? <code>{act}</code>}
      {refused !== undefined && (
        <>
          <br />
          <strong>{audit.refused(wordIn(audit.refusals, refused))}</strong>
        </>
      )}
    </>
  )
}

/** Each act with its words, in their order. */
function inWords(acts: readonly string[], { lang }: View): (readonly [act: string, words: string])[] {
  return acts
    .map((act) => [act, wordsOf(act, lang) ?? act] as const)
    .toSorted(([, one], [, other]) => one.localeCompare(other, lang))
}
