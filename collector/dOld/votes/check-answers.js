import { CHANNELS, NO_HELP_NEEDED, OTHER_CONTACT, REACHED } from '@monavis/shared/questionnaire';
/** What the conditions between fields can find wrong. */
const MESSAGES = {
    'no-help-alone': {
        fr: 'l’option 17 (aucune aide) exclut les autres',
        en: 'option 17 (no help needed) excludes the others',
    },
    'other-not-ticked': {
        fr: 'n’a de sens que si l’option 16 (autre) est cochée',
        en: 'goes only with option 16 (other) ticked',
    },
    'channel-not-ticked': {
        fr: 'porte sur un canal qui n’est pas coché dans contact_tried',
        en: 'is about a channel that is not ticked in contact_tried',
    },
    'channel-not-reached': {
        fr: 'porte sur un canal qui n’a pas été joint dans contact_reached',
        en: 'is about a channel that was not reached in contact_reached',
    },
};
/**
 * Holds the answers against the questionnaire's conditions; each field alone has been validated before.
 * @returns what is wrong, nothing when all is well; paths begin at the body
 */
export function checkAnswers(answers, language) {
    const errors = [];
    const refuse = (field, code) => errors.push({ path: `/answers/${field}`, message: MESSAGES[code][language] });
    const { contact_tried: tried = [], contact_reached: reached = {}, contact_satisfaction: satisfied = {}, } = answers;
    if (tried.includes(NO_HELP_NEEDED) && tried.length > 1)
        refuse('contact_tried', 'no-help-alone');
    if (answers.contact_tried_verbatim && !tried.includes(OTHER_CONTACT)) {
        refuse('contact_tried_verbatim', 'other-not-ticked');
    }
    for (const channel of channelsOf(reached)) {
        if (!tried.includes(channel))
            refuse(`contact_reached/${channel}`, 'channel-not-ticked');
    }
    for (const channel of channelsOf(satisfied)) {
        if (!tried.includes(channel))
            refuse(`contact_satisfaction/${channel}`, 'channel-not-ticked');
        else if (reached[channel] !== REACHED)
            refuse(`contact_satisfaction/${channel}`, 'channel-not-reached');
    }
    return errors;
}
/** The answers without those about a channel that is not ticked, or was not reached: what an edit leaves behind. */
export function dropOrphans(answers) {
    const { contact_tried: tried = [], contact_reached: reached = {}, contact_satisfaction: satisfied = {}, } = answers;
    const keep = (byChannel, isKept) => Object.fromEntries(channelsOf(byChannel)
        .filter(isKept)
        .map((channel) => [channel, byChannel[channel]]));
    return {
        ...answers,
        contact_tried_verbatim: tried.includes(OTHER_CONTACT) ? answers.contact_tried_verbatim : undefined,
        contact_reached: keep(reached, (channel) => tried.includes(channel)),
        contact_satisfaction: keep(satisfied, (channel) => tried.includes(channel) && reached[channel] === REACHED),
    };
}
function channelsOf(byChannel) {
    return CHANNELS.filter((channel) => byChannel[channel] !== undefined);
}
//# sourceMappingURL=check-answers.js.map