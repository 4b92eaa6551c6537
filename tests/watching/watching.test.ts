import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { readMetrics } from '../support/metrics.ts'

const ROOT = new URL('../../', import.meta.url)
const COLLECTOR = fileURLToPath(new URL('collector/dist/main.js', ROOT))
const ADMIN_KEY = 'a-key-that-no-log-tells'

const rulesSchema = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: z.string(),
      rules: z.array(
        z.strictObject({
          alert: z.string(),
          expr: z.string(),
          for: z
            .string()
            .regex(/^\d+[smhd]$/)
            .optional(),
          labels: z.strictObject({ severity: z.enum(['page', 'ticket']) }),
          // It says what to do: a sentence beyond what is wrong.
          annotations: z.strictObject({ summary: z.string().regex(/\. .+\.$|; .+\.$/) }),
        }),
      ),
    }),
  ),
})

/** Every metric an expression names, with its label matchers. */
const SELECTOR = /\b((?:monavis|process|nodejs)_\w+)(?:\{([^}]*)\})?/g

const lines: Record<string, unknown>[] = []
let metrics: Map<string, number>

// The service as it is run: a process of its own, on an empty folder, from its start to its end.
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'monavis-watching-'))
  const child = spawn(process.execPath, [COLLECTOR], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      METRICS_PORT: '0',
      ADMIN_KEY,
      DATABASE_URL: `sqlite:${join(folder, 'monavis.sqlite')}`,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    for await (const line of createInterface(child.stdout)) {
      // One line is for people: where it listens.
      if (!line.startsWith('{')) continue
      lines.push(JSON.parse(line))
      const { msg, url, metricsUrl } = lines.at(-1) ?? {}
      if (msg !== 'started') continue
      expect((await fetch(`${url}/metrics`)).status).toBe(404)
      expect((await fetch(new URL('/', String(metricsUrl)))).status).toBe(404)
      metrics = readMetrics(await (await fetch(String(metricsUrl))).text())
      child.kill('SIGTERM')
    }
  } finally {
    child.kill('SIGKILL')
    await rm(folder, { recursive: true })
  }
})

describe('the alerts', () => {
  const read = async () => rulesSchema.parse(parse(await readFile(new URL('docs/alerts.yml', ROOT), 'utf8')))

  it('name nothing but what the running service shows from its start', async () => {
    const { groups } = await read()
    const selectors = groups.flatMap(({ rules }) =>
      rules.flatMap(({ alert, expr }) => {
        // Whether it answers at all is Prometheus' own to say.
        const found = [...expr.matchAll(SELECTOR)]
        expect(found.length > 0 || expr.includes('up{'), alert).toBe(true)
        return found
      }),
    )
    for (const [selector, name = '', matchers = ''] of selectors) {
      const series = [...metrics.keys()].filter((one) => one.replace(/\{.*/, '') === name)
      expect(series, selector).not.toEqual([])
      // Prometheus itself adds the job.
      for (const [, label, value] of matchers.matchAll(/(\w+)="([^"]*)"/g)) {
        if (label !== 'job') expect(series, selector).toContain(`${name}{${label}="${value}"}`)
      }
    }
  })

  it('are told apart by their names', async () => {
    const names = (await read()).groups.flatMap(({ rules }) => rules.map(({ alert }) => alert))
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('docs/watching.md', () => {
  it('explains every metric of ours', async () => {
    const told = await readFile(new URL('docs/watching.md', ROOT), 'utf8')
    const names = [...metrics.keys()]
      .filter((one) => one.startsWith('monavis_'))
      .map((one) => one.replace(/\{.*/, '').replace(/_(bucket|sum|count)$/, ''))
    for (const name of new Set(names)) expect(told, name).toContain(`\`${name}\``)
  })
})

describe('the log', () => {
  it('says at the start what runs with which settings, and at the end that it has ended', () => {
    const started = lines.find(({ msg }) => msg === 'started')
    expect(started).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      node: expect.stringMatching(/^v\d+/),
      engine: 'SQLite',
      settings: {
        databaseUrl: expect.stringMatching(/^sqlite:\/.*monavis\.sqlite$/),
        hasAdminKey: true,
        rateLimitPerMinute: 600,
      },
    })
    expect(JSON.stringify(lines)).not.toContain(ADMIN_KEY)
    expect(lines.slice(-2).map(({ msg }) => msg)).toEqual(['stopping', 'stopped'])
  })
})
