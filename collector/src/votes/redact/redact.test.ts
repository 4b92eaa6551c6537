import { describe, expect, it } from 'vitest'
import { redact } from './redact.ts'

describe('redact', () => {
  it.each([
    ['Écrivez à jean.dupont@orange.fr svp', 'Écrivez à [e-mail] svp'],
    ['jean.dupont (at) orange.fr', '[e-mail]'],
    ['mon mail : Élodie.O-Neil+impots@sous.domaine.gouv.fr.', 'mon mail : [e-mail].'],
    ['06 12 34 56 78', '[téléphone]'],
    ['06.12.34.56.78 ou 0612345678', '[téléphone] ou [téléphone]'],
    ['+33 6 12 34 56 78', '[téléphone]'],
    ['0033 (0)6-12-34-56-78', '[téléphone]'],
    ['appelez le +32 470 12 34 56.', 'appelez le [téléphone].'],
    ['NIR 1 84 12 76 451 089 46', 'NIR [NIR]'],
    ['184127645108946', '[NIR]'],
    ['née en Corse : 2 69 05 2A 588 157 17', 'née en Corse : [NIR]'],
    ['FR76 3000 6000 0112 3456 7890 189', '[IBAN]'],
    ['fr7630006000011234567890189', '[IBAN]'],
    ['DE89 3704 0044 0532 0130 00', '[IBAN]'],
    ['carte 4111 1111 1111 1111', 'carte [carte]'],
    ['4111 1111 1111 1111 12/27', '[carte] 12/27'],
    ['ES91 2100 0418 4502 0005 1332 merci', '[IBAN] merci'],
    ['BE68 5390 0754 7034 dans le dossier', '[IBAN] dans le dossier'],
    ['FR76-3000-6000-0112-3456-7890-189', '[IBAN]'],
    ['06  12  34  56  78', '[téléphone]'],
    ['1 84 12 76 451 089 (46)', '[NIR]'],
    ['n° fiscal 30 23 217 600 053', 'n° fiscal [numéro fiscal]'],
    ['3023217600053', '[numéro fiscal]'],
  ])('masks what identifies a person: %s', (text, expected) => {
    expect(redact(text)).toBe(expected)
  })

  it.each([
    'Dossier 1617, démarche n° 2026-000123',
    'SIRET 732 829 320 00074',
    'J’ai attendu 45 minutes, puis 2 jours, le 14/07/2026 à 10h30.',
    'Il m’a fallu 3 essais pour 150,50 €',
    'Référence SE-2345-6789',
    'FR76 3000 6000 0112 3456 7890 188 (clé fausse)',
    '1 84 12 76 451 089 45',
    '4111 1111 1111 1112',
    'Formulaire Cerfa 12345*06',
    '75001 Paris',
  ])('leaves the rest as it was typed: %s', (text) => {
    expect(redact(text)).toBe(text)
  })
})
