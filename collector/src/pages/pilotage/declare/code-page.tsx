import type { FieldProblem } from '@monavis/widget/form'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { ProblemError } from '../../../http/problem.ts'
import { roleOn } from '../../../pilotage/agent.ts'
import { shortLink } from '../../../pilotage/declare/short-link.ts'
import type { ButtonRecord } from '../../../store/demarches.ts'
import { readDeveloperLink } from '../../../store/developer-links.ts'
import { readOriginsSeen } from '../../../store/origins-seen.ts'
import { agentOf, demarcheAt } from '../gate.ts'
import { PILOTAGE_TEXTS } from '../pilotage-texts.ts'
import { showPage, viewOf } from '../Shell.tsx'
import { Buttons } from './Buttons.tsx'
import { CheckForm } from './CheckForm.tsx'
import { Codes } from './Codes.tsx'
import { DeveloperLink } from './DeveloperLink.tsx'
import type { DeclareOptions } from './declare-routes.ts'
import { DECLARE_TEXTS } from './declare-texts.ts'
import { Origins } from './Origins.tsx'
import { Paper } from './Paper.tsx'
import { Preview } from './Preview.tsx'

/** The button of an address. @throws {ProblemError} where its démarche has none of this number */
export function buttonAt(request: FastifyRequest, number: string | undefined): ButtonRecord {
  const button = demarcheAt(request).buttons.find((one) => `${one.number}` === number)
  if (!button) throw new ProblemError('unknown-button')
  return button
}

/** The page of one button's code. */
export function codeAddress({ demarche, number }: ButtonRecord): string {
  return `/pilotage/demarches/${demarche}/code?bouton=${number}`
}

/** What was posted and cannot be taken. */
export interface Untaken {
  said: Record<string, string>
  problem: FieldProblem
}

/** Everything there is to do with a button, and what could not be done. */
export async function showCode(
  request: FastifyRequest,
  reply: FastifyReply,
  { store, publicUrl, scripts }: DeclareOptions,
  button: ButtonRecord,
  untaken?: Untaken,
): Promise<FastifyReply> {
  const demarche = demarcheAt(request)
  const view = viewOf(request)
  const { lang } = view
  const texts = DECLARE_TEXTS[lang]
  const isManager = roleOn(agentOf(request), demarche) === 'manager'
  const seen = await readOriginsSeen(store.db, [demarche.id])
  const link = isManager ? await readDeveloperLink(store.db, demarche.id) : undefined
  const form = { view, said: new URLSearchParams(untaken?.said), problem: untaken?.problem }
  const code = `/pilotage/demarches/${demarche.id}/code`
  return showPage(request, untaken ? reply.code(400) : reply, {
    title: PILOTAGE_TEXTS[lang].tabs.code,
    notices: texts.notices,
    demarche: { about: demarche, tab: 'code' },
    children: (
      <>
        <Buttons {...form} {...{ texts: texts.buttons, demarche, chosen: button, isManager }} />
        <section aria-labelledby="code">
          <h2 id="code">{texts.code.heading(button.title)}</h2>
          <p>{texts.code.lead}</p>
          <Codes
            lang={lang}
            texts={texts.code}
            subject={{ publicUrl, demarche: demarche.id, button: button.number, scripts }}
          />
        </section>
        <Preview lang={lang} texts={texts} button={button} />
        <CheckForm {...form} texts={texts.check} action={`${code}/boutons/${button.number}/verifications`} />
        {isManager && (
          <DeveloperLink
            view={view}
            texts={texts}
            action={`${code}/developpeur`}
            address={link && `${publicUrl}/pilotage/developpeur/${link}`}
          />
        )}
        <Origins
          {...form}
          {...{ texts: texts.origins, button, isManager }}
          seen={seen.filter((one) => one.button === button.number)}
        />
        <Paper texts={texts} button={button} address={shortLink(publicUrl, demarche, button.number)} />
      </>
    ),
  })
}
