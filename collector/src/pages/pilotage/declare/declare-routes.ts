import type { FastifyInstance } from 'fastify'
import type { PageChecks } from '../../../pilotage/declare/page-checks.ts'
import type { WidgetScripts } from '../../../registry/button-codes.ts'
import type { Registry } from '../../../registry/registry.ts'
import type { Store } from '../../../store/store.ts'
import { checkRoutes } from './check-routes.tsx'
import { codeRoutes } from './code-routes.tsx'
import { developerRoutes } from './developer-routes.tsx'
import { homeRoutes } from './home-routes.tsx'
import { newDemarcheRoutes } from './new-demarche-routes.tsx'
import { originRoutes } from './origin-routes.ts'
import { searchRoutes } from './search-routes.tsx'

export interface DeclareOptions {
  registry: Registry
  store: Store
  publicUrl: string
  scripts: WidgetScripts
  checks: PageChecks
  now: () => number
}

/** From the first page of an agent to a button that works: search, declare, paste, check. */
export async function declareRoutes(app: FastifyInstance, options: DeclareOptions): Promise<void> {
  await app.register(homeRoutes, options)
  await app.register(searchRoutes, options)
  await app.register(newDemarcheRoutes, options)
  await app.register(codeRoutes, options)
  await app.register(originRoutes, options)
  await app.register(checkRoutes, options)
  await app.register(developerRoutes, options)
}
