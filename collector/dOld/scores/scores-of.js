import { CHANNELS, NO_HELP_NEEDED } from '@monavis/shared/questionnaire';
import { publish, score, } from '@monavis/shared/score';
/** Works out the six scores from cells summed over a period. */
export function scoresOf(cells) {
    const n = (cell) => cells[cell] ?? 0;
    const overChannels = (field, option) => CHANNELS.reduce((sum, channel) => sum + n(`${field}_${channel}_${option}`), 0);
    const satisfied = (option) => overChannels('contact_satisfaction', option);
    const help = {
        very_good: satisfied(23),
        good: satisfied(22),
        medium: satisfied(21),
        bad: satisfied(20),
        very_bad: satisfied(19),
    };
    const notReached = overChannels('contact_reached', 18);
    const noHelpNeeded = n(`contact_tried_${NO_HELP_NEEDED}`);
    return {
        satisfaction: score('satisfaction', {
            good: n('satisfaction_3'),
            medium: n('satisfaction_2'),
            bad: n('satisfaction_1'),
        }),
        comprehension: score('comprehension', {
            very_good: n('comprehension_8'),
            good: n('comprehension_7'),
            medium: n('comprehension_6'),
            bad: n('comprehension_5'),
            very_bad: n('comprehension_4'),
        }),
        contact_reachability: score('contact_reachability', {
            yes: overChannels('contact_reached', 17),
            no: notReached,
        }),
        contact_satisfaction: score('contact_satisfaction', help),
        contact: score('contact', { ...help, not_reached: notReached }),
        autonomy: score('autonomy', {
            no_help_needed: noHelpNeeded,
            help_sought: n('contact_tried_answered') - noHelpNeeded,
        }),
    };
}
/** What became of votes beside the scores. */
export function trustOf({ verified = 0, suspect = 0, admitted = 0, rejected = 0 }) {
    return { verified, suspect, admitted, rejected };
}
/** What a reader is given of them: each score is published or withheld by its own number of answers. */
export function publicScores(scores, publication) {
    return {
        satisfaction: publish(scores.satisfaction, publication),
        comprehension: publish(scores.comprehension, publication),
        contact_reachability: publish(scores.contact_reachability, publication),
        contact_satisfaction: publish(scores.contact_satisfaction, publication),
        contact: publish(scores.contact, publication),
        autonomy: publish(scores.autonomy, publication),
    };
}
//# sourceMappingURL=scores-of.js.map