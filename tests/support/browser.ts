import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { launchOptions } from './chromium.ts'

/** A page of a fresh browser profile, and what went wrong or wide in it meanwhile. */
export interface Visit {
  page: Page
  /** Exceptions of the page, and errors on its console. */
  errors: string[]
  /** Origins asked for anything. */
  origins: Set<string>
}

/** One Chromium for a test file. @returns opens a visit, closed when its test ends */
export function useBrowser(): (options?: BrowserContextOptions) => Promise<Visit> {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch(await launchOptions())
  })
  afterAll(() => browser.close())
  return async (options = {}) => {
    const context = await browser.newContext({
      locale: 'fr-FR',
      viewport: { width: 1280, height: 900 },
      ...options,
    })
    onTestFinished(() => context.close())
    context.setDefaultTimeout(15_000)
    const errors: string[] = []
    const origins = new Set<string>()
    context.on('request', (request) => origins.add(new URL(request.url()).origin))
    context.on('weberror', (error) => errors.push(error.error().message))
    context.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    return { page: await context.newPage(), errors, origins }
  }
}
