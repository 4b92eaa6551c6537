import { PROBLEMS } from '@monavis/shared/problems'
import { readWidgetFiles } from '../app/widget-files.ts'
import { buttonCodes } from '../registry/button-codes.ts'
import { chooseButton } from '../registry/registry.ts'
import { readButtons } from '../store/demarches.ts'
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
    const { db } = connect(settings.databaseUrl)
    const all = await readButtons(db).finally(() => db.destroy())
    const buttons = all.filter((one) => one.demarche === Number(demarche))
    // A démarche is born with one.
    if (buttons.length === 0) return refuse(PROBLEMS['unknown-demarche'][language])
    const found = chooseButton(buttons, button === undefined ? undefined : Number(button))
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
