/** One call of the service, as its own description has it. */
export interface Operation {
  method: string
  /** With its parameters in braces: `/api/v1/votes/{id}`. */
  path: string
  query: Record<string, JsonSchema>
  body?: { type: string; schema?: JsonSchema }
}

/** What is used of a JSON Schema here. */
export interface JsonSchema {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: JsonSchema[]
  properties?: Record<string, JsonSchema>
  items?: JsonSchema
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  maxLength?: number
}

interface Described {
  parameters?: { name: string; in: string; schema: JsonSchema }[]
  requestBody?: { content: Record<string, { schema?: JsonSchema }> }
}

const FORM = 'application/x-www-form-urlencoded'
const text: JsonSchema = { type: 'string' }
const withdrawal = {
  id: { type: 'string', format: 'uuid' },
  token: text,
  lang: { enum: ['fr', 'en', 'ar'] },
}
const vote = {
  ...withdrawal,
  button: { enum: ['1', '2', '9999', ''] },
  satisfaction: { enum: ['1', '2', '3'] },
}
const opinion = {
  ...withdrawal,
  outcome: { enum: ['done', 'given-up'] },
  satisfaction: vote.satisfaction,
  text,
}
const step = {
  ...vote,
  step: { enum: ['satisfaction', 'comprehension', 'contact_tried', 'contact_reached', 'comment'] },
  go: { enum: ['next', 'stop', 'back'] },
  switch: { enum: ['fr', 'pt'] },
  comprehension: { enum: ['4', '8', ''] },
  contact_tried: { enum: ['9', '16', '17'] },
  contact_tried_verbatim: text,
  contact_reached_9: { enum: ['17', '18'] },
  contact_satisfaction_9: { enum: ['19', '23'] },
  comment: text,
}

const proposal = {
  id: { type: 'string', format: 'uuid' },
  kind: { enum: ['follow', 'digitise', 'x'] },
  title: text,
  administration: text,
  text,
  evenSo: { enum: ['1', 'x'] },
  lang: { enum: ['fr', 'en'] },
}

const ofReport = {
  id: { type: 'string', format: 'uuid' },
  lang: { enum: ['fr', 'en'] },
  demarche: { enum: ['1', '2', '404', ''] },
  tick_accessibility: { const: '1' },
  tick_other: { const: '1' },
  text,
}
const reportForms = {
  '/signaler': ofReport,
  '/signaler/association': { ...ofReport, members: { enum: ['1', '1 000', '0', 'x'] }, key: text },
  '/signaler/suivi': { code: text, lang: ofReport.lang },
  '/signaler/association/suivi': { key: text, lang: ofReport.lang },
}

/** What people meet, and no description of an API names. */
const PAGES: readonly Operation[] = [
  { method: 'GET', path: '/', query: {} },
  { method: 'GET', path: '/problems', query: {} },
  { method: 'GET', path: '/data', query: { lang: text } },
  { method: 'GET', path: '/usage', query: { lang: text } },
  { method: 'GET', path: '/docs', query: {} },
  { method: 'GET', path: '/docs/static/swagger-ui.css', query: {} },
  { method: 'GET', path: '/openapi.json', query: {} },
  { method: 'GET', path: '/widget/v1.js', query: {} },
  { method: 'GET', path: '/static/bouton-bleu.svg', query: {} },
  { method: 'GET', path: '/monavis-static/bouton-blanc.png', query: {} },
  { method: 'GET', path: '/Demarches/{id}', query: { key: text, nd_source: text, lang: text } },
  { method: 'GET', path: '/Demarches/avis/{id}', query: { button: { enum: ['1', '2', 'x'] }, lang: text } },
  { method: 'GET', path: '/Demarches/{id}', query: { button: { enum: ['1', '2', 'x'] }, lang: text } },
  { method: 'GET', path: '/Demarches/{id}/suite', query: {} },
  { method: 'GET', path: '/avis/{id}', query: { lang: text } },
  { method: 'GET', path: '/propositions/nouvelle', query: { lang: text } },
  { method: 'GET', path: '/propositions/{number}/soutien', query: { lang: text } },
  ...Object.entries({
    '/Demarches/{id}': vote,
    '/Demarches/{id}/suite': step,
    '/Demarches/{id}/retrait': vote,
    '/avis/{id}': opinion,
    '/avis/{id}/retrait': withdrawal,
    '/propositions': proposal,
    '/propositions/{number}/soutien': { lang: text },
  }).map(([path, properties]) => ({
    method: 'POST',
    path,
    query: {},
    body: { type: FORM, schema: { type: 'object', properties } },
  })),
  ...Object.entries(reportForms).flatMap(([path, properties]) => [
    { method: 'GET', path, query: { demarche: text, lang: text } },
    { method: 'POST', path, query: {}, body: { type: FORM, schema: { type: 'object', properties } } },
  ]),
]

/** Bodies that the description names by their type alone. */
const LINES = {
  '/api/v1/admin/votes/import': 'application/x-ndjson',
  '/api/v1/admin/demarches/import': 'text/csv',
} as Record<string, string>

/** Reads every operation from a running service. */
export async function readOperations(url: string): Promise<Operation[]> {
  const response = await fetch(`${url}/openapi.json`)
  const { paths } = (await response.json()) as { paths: Record<string, Record<string, Described>> }
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => {
      const inQuery = parameters.filter((one) => one.in === 'query')
      const lines = method === 'post' ? LINES[path] : undefined
      const schema = requestBody?.content['application/json']?.schema
      return {
        method: method.toUpperCase(),
        path,
        query: Object.fromEntries(inQuery.map(({ name, schema: of }) => [name, of])),
        ...(lines ? { body: { type: lines } } : schema && { body: { type: 'application/json', schema } }),
      }
    }),
  )
  return [...described, ...PAGES]
}
