import type { KeySummary } from '@monavis/shared/schemas'
import type { NamedAuditEntry } from '../../../store/audit-pages.ts'
import { Choice } from '../../fields/Choice.tsx'
import { Listing } from '../Listing.tsx'
import type { View } from '../Shell.tsx'
import { When } from '../When.tsx'
import { Alert } from './Alert.tsx'
import type { AuditQuery } from './audit-routes.tsx'
import { INSTANCE_TEXTS } from './instance-texts.ts'
import { Search } from './Search.tsx'

const PAGE = '/pilotage/instance/journal'

interface AuditLogProps {
  view: View
  query: AuditQuery
  /** Nobody has the e-mail that was asked for. */
  isUnknown: boolean
  lines: readonly NamedAuditEntry[]
  isLast: boolean
  /** Every act that has a line. */
  acts: readonly string[]
  keys: readonly KeySummary[]
}

/** Lines of the audit log, newest first, of whom and of what one likes. */
export function AuditLog({ view, query, isUnknown, lines, isLast, acts, keys }: AuditLogProps) {
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
          options={[['', audit.any], ...keys.map(({ id, name }) => [String(id), name] as const)]}
          said={search}
        />
        <Choice
          name="act"
          question={audit.act}
          options={[['', audit.any], ...acts.map((one) => [one, one] as const)]}
          said={search}
        />
      </Search>
      <Alert text={isUnknown ? audit.unknown : undefined} />
      {!isUnknown && lines.length === 0 && <p>{none}</p>}
      {lines.length > 0 && (
        <Listing label={audit.title} heads={[audit.at, audit.who, audit.act, audit.detail]}>
          {lines.map((line) => (
            <tr key={line.id}>
              <td>
                <When at={line.at} lang={view.lang} />
              </td>
              <td>{whoOf(line, view)}</td>
              <td>
                <code>{line.act}</code>
              </td>
              <td>
                <code>{line.detail}</code>
              </td>
            </tr>
          ))}
        </Listing>
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

function whoOf({ by, email }: NamedAuditEntry, { lang }: View): string {
  const { audit } = INSTANCE_TEXTS[lang]
  if (email !== null) return email
  return by && 'key' in by ? audit.keyNamed(by.key.name) : audit.nobody
}
