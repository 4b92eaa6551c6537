import { PROBLEMS } from '@monavis/shared/problems'
import { readWidgetFiles } from '../app/widget-files.ts'
import { buttonCodes } from '../registry/button-codes.ts'
import { chooseButton } from '../registry/registry.ts'
import { readButtons, readDemarches } from '../store/demarches.ts'
import { connect } from '../store/store.ts'
import { type Command, refuse } from './command.ts'

export const code: Command = {
  usage: 'code <demarche> [<button>] [--fr]',
  summary: 'prints every form of the code to paste, and when to paste which; --fr: in French',
  flag: '--fr',
  operands: 1,
  optionalOperands: 1,
  async run({ settings, operands: [demarche, button], isFlagged }) {
    const language = isFlagged ? 'fr' : 'en'
    const { db } = await connect(settings.databaseUrl)
    const [demarches, all] = await Promise.all([readDemarches(db), readButtons(db)]).finally(() =>
      db.destroy(),
    )
    const known = demarches.find(({ id }) => id === Number(demarche))
    if (!known) return refuse(PROBLEMS['unknown-demarche'][language])
    const buttons = all.filter((one) => one.demarche === known.id)
    const number = button === undefined ? undefined : Number(button)
    const found = chooseButton({ state: known.state, buttons }, number)
    if (!found.ok) return refuse(PROBLEMS[found.code][language])
    const { scripts } = await readWidgetFiles()
    const { publicUrl } = settings
    const subject = { publicUrl, demarche: found.button.demarche, button: found.button.number, scripts }
    for (const { name, when, html, warning } of buttonCodes(subject, language)) {
      console.info([`── ${name}`, when, ...(warning ? [`! ${warning}`] : []), '', html, ''].join('\n'))
    }
    return 0
  },
}
