import { resolve } from 'node:path'

/** Everything that can be set, read once from the environment. */
export interface Settings {
  host: string
  /** 0: any free one. */
  port: number
  /** Address and port of the metrics; without a port there are none. 0: any free one. */
  metricsHost: string
  metricsPort: number | undefined
  /** Where people reach the service, without a final slash. */
  publicUrl: string
  /** Where the observatory's site stands, with a final slash: people are sent back there. Undefined: nowhere. */
  observatoryUrl: string | undefined
  /** `sqlite:<path>` or `postgres://…` */
  databaseUrl: string
  /** First administrator's key, which holds every scope. */
  adminKey: string | undefined
  /** Where letters to agents are handed in, and whom they are from. Undefined: none are sent. */
  smtp: { url: string; from: string } | undefined
  /** Where agents may come in with an account they have elsewhere (OpenID Connect), and its name on the button. */
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | undefined
  /** As Fastify has it: false, a number of proxies, or their addresses. */
  trustProxy: false | number | string
  /** Votes a client may cast in a minute; 0: no limit. */
  rateLimitPerMinute: number
  /** Answers needed to publish a score. */
  publishFrom: number
  /** Days the texts of a vote are kept after the one it was received. */
  commentRetentionDays: number
  logLevel: string
}

/** A setting that cannot be used, told in one line that names it. */
export class SettingError extends Error {
  override name = 'SettingError'
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']
/**
 * A key that can be guessed opens everything, and this one is made by hand. Ten tries a minute and a client leave
 * a random key of this length out of reach; variety keeps out what is long and obvious.
 */
const MIN_ADMIN_KEY_CHARS = 20
const MIN_ADMIN_KEY_VARIETY = 8
/** Votes a minute are counted in 16 bits. */
const MAX_RATE_LIMIT = 60_000
/**
 * Three years, three campaigns of a yearly démarche. There is no "for ever": a text explains a mark, and nobody reads
 * that of four years ago (GDPR, article 5.1.e). The default is the longest usual window of a mark, twelve months.
 */
const MAX_COMMENT_RETENTION_DAYS = 1_096

/** The one place that is asked without TLS: this very machine. */
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/

/**
 * Reads the settings; a variable that is empty counts as absent.
 * @throws {SettingError}
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const read = (setting: string, fallback: string) => env[setting]?.trim() || fallback
  const host = read('HOST', '127.0.0.1')
  const port = readInteger('PORT', read('PORT', '8080'), 0, 65_535)
  const metricsPort = read('METRICS_PORT', '')
  return {
    host,
    port,
    metricsHost: read('METRICS_HOST', '127.0.0.1'),
    metricsPort: metricsPort === '' ? undefined : readInteger('METRICS_PORT', metricsPort, 0, 65_535),
    publicUrl: readPublicUrl(read('PUBLIC_URL', `http://localhost:${port}`)),
    observatoryUrl: readObservatoryUrl(read('OBSERVATORY_URL', '')),
    databaseUrl: readDatabaseUrl(read('DATABASE_URL', 'sqlite:./data/monavis.sqlite')),
    adminKey: readAdminKey(read('ADMIN_KEY', '')),
    smtp: readSmtp(read('SMTP_URL', ''), read('MAIL_FROM', '')),
    oidc: readOidc({
      issuer: read('OIDC_ISSUER', ''),
      clientId: read('OIDC_CLIENT_ID', ''),
      clientSecret: read('OIDC_CLIENT_SECRET', ''),
      name: read('OIDC_NAME', ''),
    }),
    trustProxy: readTrustProxy(read('TRUST_PROXY', '')),
    rateLimitPerMinute: readInteger(
      'RATE_LIMIT_PER_MINUTE',
      read('RATE_LIMIT_PER_MINUTE', '600'),
      0,
      MAX_RATE_LIMIT,
    ),
    publishFrom: readInteger('PUBLISH_FROM', read('PUBLISH_FROM', '100'), 1, 1_000_000),
    commentRetentionDays: readInteger(
      'COMMENT_RETENTION_DAYS',
      read('COMMENT_RETENTION_DAYS', '365'),
      1,
      MAX_COMMENT_RETENTION_DAYS,
    ),
    logLevel: readLogLevel(read('LOG_LEVEL', 'info')),
  }
}

/** Where the database is, without who signs in and how: a password may stand before the host or after it. */
export function shownDatabaseUrl({ databaseUrl }: Pick<Settings, 'databaseUrl'>): string {
  if (databaseUrl.startsWith('sqlite:')) return databaseUrl
  const { protocol, host, pathname } = new URL(databaseUrl)
  return `${protocol}//${host}${pathname}`
}

/** What may be told of the settings: no key, no password. */
export function shownSettings({ adminKey, smtp, oidc, ...settings }: Settings) {
  const databaseUrl = shownDatabaseUrl(settings)
  return {
    ...settings,
    databaseUrl,
    hasAdminKey: adminKey !== undefined,
    mailFrom: smtp?.from,
    oidcIssuer: oidc?.issuer,
  }
}

function readInteger(setting: string, value: string, min: number, max: number): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
  if (!(number >= min && number <= max))
    throw new SettingError(`${setting}=${value}: expected a whole number from ${min} to ${max}`)
  return number
}

function readPublicUrl(value: string): string {
  const url = URL.parse(value)
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.pathname !== '/') {
    throw new SettingError(`PUBLIC_URL=${value}: expected an http(s) address without a path`)
  }
  return url.origin
}

function readObservatoryUrl(value: string): string | undefined {
  if (value === '') return undefined
  const url = URL.parse(value)
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || !url.pathname.endsWith('/')) {
    throw new SettingError(`OBSERVATORY_URL=${value}: expected an http(s) address that ends with /`)
  }
  return url.href
}

function readDatabaseUrl(value: string): string {
  if (/^sqlite:./.test(value)) return `sqlite:${resolve(value.slice('sqlite:'.length))}`
  if (/^postgres(ql)?:\/\//.test(value) && URL.canParse(value)) return value
  // The value may hold a password: it is not repeated.
  throw new SettingError('DATABASE_URL: expected sqlite:<path of a file> or postgres://user@host/database')
}

function readAdminKey(value: string): string | undefined {
  if (value === '') return undefined
  const variety = new Set(value).size
  if (value.length < MIN_ADMIN_KEY_CHARS || variety < MIN_ADMIN_KEY_VARIETY || /\s/.test(value)) {
    throw new SettingError(
      `ADMIN_KEY: expected at least ${MIN_ADMIN_KEY_CHARS} characters, ${MIN_ADMIN_KEY_VARIETY} of them different, without a space`,
    )
  }
  return value
}

function readSmtp(url: string, from: string): Settings['smtp'] {
  if (url === '' && from === '') return undefined
  // The value may hold a password: it is not repeated.
  if (!/^smtps?:\/\/./.test(url) || !URL.canParse(url)) {
    throw new SettingError('SMTP_URL: expected smtp://user:password@host:port, or smtps://…')
  }
  if (!/^[^\r\n]*[^@\s]@[^@\s]+$/.test(from.replace(/>$/, ''))) {
    throw new SettingError(
      `MAIL_FROM=${from}: expected whom letters are from: MonAvis <avis@example.gouv.fr>`,
    )
  }
  return { url, from }
}

function readOidc(asked: NonNullable<Settings['oidc']>): Settings['oidc'] {
  if (Object.values(asked).every((value) => value === '')) return undefined
  const { issuer, clientId, clientSecret } = asked
  const url = URL.parse(issuer)
  const isPlain = url?.protocol === 'http:' && LOOPBACK.test(url.hostname)
  if (!url || url.search || url.hash || !(url.protocol === 'https:' || isPlain)) {
    throw new SettingError(`OIDC_ISSUER=${issuer}: expected the https address of the provider`)
  }
  if (clientId === '')
    throw new SettingError('OIDC_CLIENT_ID: expected what the provider knows this service by')
  if (clientSecret === '')
    throw new SettingError('OIDC_CLIENT_SECRET: expected what the provider gave with it')
  return { ...asked, name: asked.name || url.hostname }
}

function readTrustProxy(value: string): Settings['trustProxy'] {
  if (value === '' || value === 'false') return false
  if (/^\d+$/.test(value)) return readInteger('TRUST_PROXY', value, 1, 10)
  if (/^[\w.:/, ]+$/.test(value) && /[.:]/.test(value)) return value
  throw new SettingError(
    `TRUST_PROXY=${value}: expected a number of proxies, or their addresses: 10.0.0.0/8,192.168.1.1`,
  )
}

function readLogLevel(value: string): string {
  if (!LOG_LEVELS.includes(value))
    throw new SettingError(`LOG_LEVEL=${value}: expected one of ${LOG_LEVELS.join(', ')}`)
  return value
}
