import type { FieldProblem } from '@monavis/widget/form'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { judgePage } from '../../../pilotage/declare/judge-page.ts'
import type { PageCheck } from '../../../pilotage/declare/page-checks.ts'
import type { RegisteredDemarche } from '../../../registry/registry.ts'
import { type ShellProps, showPage, viewOf } from '../Shell.tsx'
import { CheckOutcome } from './CheckOutcome.tsx'
import type { DeclareOptions } from './declare-routes.ts'
import { DECLARE_TEXTS } from './declare-texts.ts'

/** @returns the page of an address that was typed; undefined where it is none */
export function readPage(typed: string): URL | undefined {
  const url = URL.parse(typed.trim())
  return url && /^https?:$/.test(url.protocol) ? url : undefined
}

/** What is wrong with an address that is that of no page. */
export function noPage(request: FastifyRequest): FieldProblem {
  return { field: 'page', text: DECLARE_TEXTS[viewOf(request).lang].check.wrong }
}

export interface ShownCheck extends Pick<ShellProps, 'demarche'> {
  about: RegisteredDemarche
  /** Undefined: over, or never begun. */
  check: PageCheck | undefined
  acts?: string | undefined
  back: string
}

/** How the check of a page stands. */
export function showCheck(
  request: FastifyRequest,
  reply: FastifyReply,
  { publicUrl, scripts }: DeclareOptions,
  { about, check, acts, back, demarche }: ShownCheck,
): FastifyReply {
  const view = viewOf(request)
  const texts = DECLARE_TEXTS[view.lang]
  const newest = [scripts.loader.path, scripts.full.path]
  return showPage(request, check ? reply : reply.code(404), {
    title: texts.check.title,
    notices: texts.notices,
    demarche,
    children: check ? (
      <CheckOutcome
        {...{ view, texts, check, acts, back }}
        judged={judgePage(check, about, { publicUrl, newest })}
      />
    ) : (
      <p>
        {texts.check.over} <a href={back}>{texts.check.again}</a>
      </p>
    ),
  })
}
