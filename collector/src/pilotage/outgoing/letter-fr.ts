import { isoDay } from '@monavis/shared/period'
import { writtenDay } from '../../http/written-days.ts'
import { createNumbers } from '../../http/written-numbers.ts'
import { SILENT_DAYS } from './alerts.ts'
import type { LetterTexts } from './letter-texts.ts'
import { type Smileys, satisfactionOf, votesOf } from './satisfaction-of.ts'

const { whole, shown, upper } = createNumbers('fr')
const votes = (n: number) => `${whole(n)} avis`

function markOf(smileys: Smileys): string {
  const { mark, interval, n } = satisfactionOf(smileys)
  if (mark === null || !interval) return 'aucun avis'
  const [low, high] = interval
  const between = `entre ${shown(low)} et ${upper(high)}`
  return `${shown(mark)} sur 10 (${between}), ${votes(n)}`
}

export const digest: LetterTexts['digest'] = (title, { digest: often, period, now, before, comments }) => {
  const isDaily = often === 'daily'
  const when = isDaily
    ? `le ${writtenDay(isoDay(period.from), 'fr')}`
    : `du ${writtenDay(isoDay(period.from), 'fr')} au ${writtenDay(isoDay(period.to), 'fr')}`
  return {
    subject: `${title} : ${votesOf(now) === 0 ? 'aucun avis' : votes(votesOf(now))} ${when}`,
    lines: [
      `Bonjour,`,
      `Voici ce que vos usagers ont dit de « ${title} » ${when}.`,
      `Satisfaction : ${markOf(now)}.\n${isDaily ? 'La veille' : 'La semaine d’avant'} : ${markOf(before)}.`,
      comments === 0
        ? 'Aucun nouveau commentaire.'
        : `${whole(comments)} nouveau${comments > 1 ? 'x' : ''} commentaire${comments > 1 ? 's' : ''} à lire.`,
    ],
  }
}

export const alert: LetterTexts['alert'] = (title, { alert: what, facts }) => {
  switch (what) {
    case 'mark.fell':
      return {
        subject: `${title} : la note baisse`,
        lines: [
          'Bonjour,',
          `La satisfaction de « ${title} » a baissé, et le hasard seul ne l’explique pas.`,
          `Ces quatre dernières semaines : ${markOf(facts.after)}.\nLes quatre d’avant : ${markOf(facts.before)}.`,
          'Les commentaires disent souvent pourquoi.',
        ],
      }
    case 'votes.stopped':
      return {
        subject: `${title} : plus aucun avis`,
        lines: [
          'Bonjour,',
          `« ${title} » n’a reçu aucun avis depuis ${SILENT_DAYS} jours, alors qu’il en vient d’habitude ${whole(facts.expected)} en autant de temps.`,
          'Le bouton est-il toujours dans la page ? La vérification de votre page vous le dira.',
        ],
      }
    case 'origin.foreign':
      return {
        subject: `${title} : des avis refusés`,
        lines: [
          'Bonjour,',
          `Des avis sur « ${title} » viennent de pages que vous n’avez pas déclarées, et sont refusés :`,
          facts.origins.map((origin) => `- ${origin}`).join('\n'),
          'Si ces pages sont les vôtres, autorisez-les ; sinon, il n’y a rien à faire.',
        ],
      }
    case 'votes.burst':
      return {
        subject: `${title} : des avis suspects`,
        lines: [
          'Bonjour,',
          `${votes(facts.votes)} sur « ${title} » ${facts.votes > 1 ? 'sont mis' : 'est mis'} de côté : trop sont venus du même endroit en peu de temps.`,
          'Ils ne comptent pas tant que l’administrateur n’a pas tranché. Vous pouvez lui laisser une remarque.',
        ],
      }
  }
}

export const switchedOff: LetterTexts['switchedOff'] = (title, url) => ({
  subject: `${title} : un webhook est arrêté`,
  lines: [
    'Bonjour,',
    `Depuis plusieurs jours, plus rien n’est reçu à cette adresse, où « ${title} » envoie ses nouvelles :`,
    url,
    'Rien n’y est plus envoyé. Une fois le destinataire réparé, remettez le webhook en marche.',
  ],
})

export const link: LetterTexts['link'] = (page) => `Voir : ${page}`
export const unsubscribe: LetterTexts['unsubscribe'] = (page) =>
  `Ne plus recevoir de messages sur cette démarche : ${page}`
