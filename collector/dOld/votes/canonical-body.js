import { CHANNELS } from '@monavis/shared/questionnaire';
import { DEFAULT_LOCALE, DEFAULT_SOURCE } from '@monavis/shared/vote';
/**
 * A vote as one string, the same for bodies that say the same: whatever the order of their keys and of the
 * options ticked. Its keyed hash is what tells a retry from another vote under the same id.
 */
export function canonicalBody({ demarche, button, satisfaction, locale, source, answers = {}, comment, token, }) {
    return JSON.stringify([
        demarche,
        button ?? null,
        satisfaction,
        locale ?? DEFAULT_LOCALE,
        source ?? DEFAULT_SOURCE,
        answers.comprehension ?? null,
        answers.contact_tried?.toSorted((a, b) => a - b) ?? null,
        answers.contact_tried_verbatim ?? null,
        inOrder(answers.contact_reached),
        inOrder(answers.contact_satisfaction),
        comment ?? '',
        token ?? null,
    ]);
}
function inOrder(byChannel) {
    return byChannel ? CHANNELS.map((channel) => byChannel[channel] ?? null) : null;
}
//# sourceMappingURL=canonical-body.js.map