import { CHANNELS, CONTACT_REACHED, CONTACT_SATISFACTION, CONTACT_TRIED, } from '@monavis/shared/questionnaire';
const ids = (options) => Object.keys(options).map(Number);
const TRIED = ids(CONTACT_TRIED);
const REACHED = ids(CONTACT_REACHED);
const SATISFIED = ids(CONTACT_SATISFACTION);
const REACHED_BITS = 2;
const SATISFIED_BITS = 3;
/** Packs everything of the answers but their text. */
export function packAnswers(answers) {
    let tried = 0;
    for (const option of answers.contact_tried ?? [])
        tried |= 1 << TRIED.indexOf(option);
    return {
        comprehension: answers.comprehension ?? 0,
        contact_tried: tried,
        contact_reached: packChannels(answers.contact_reached, REACHED, REACHED_BITS),
        contact_satisfaction: packChannels(answers.contact_satisfaction, SATISFIED, SATISFIED_BITS),
    };
}
/** Undoes {@link packAnswers}: fields that were not answered are absent. */
export function unpackAnswers(packed) {
    const answers = {};
    if (packed.comprehension)
        answers.comprehension = packed.comprehension;
    if (packed.contact_tried)
        answers.contact_tried = TRIED.filter((_, bit) => packed.contact_tried & (1 << bit));
    if (packed.contact_reached) {
        answers.contact_reached = unpackChannels(packed.contact_reached, REACHED, REACHED_BITS);
    }
    if (packed.contact_satisfaction) {
        answers.contact_satisfaction = unpackChannels(packed.contact_satisfaction, SATISFIED, SATISFIED_BITS);
    }
    return answers;
}
function packChannels(byChannel, options, bits) {
    let packed = 0;
    for (const [i, channel] of CHANNELS.entries()) {
        const option = byChannel?.[channel];
        if (option !== undefined)
            packed |= (options.indexOf(option) + 1) << (i * bits);
    }
    return packed;
}
function unpackChannels(packed, options, bits) {
    const byChannel = {};
    for (const [i, channel] of CHANNELS.entries()) {
        const option = options[((packed >> (i * bits)) & ((1 << bits) - 1)) - 1];
        if (option !== undefined)
            byChannel[channel] = option;
    }
    return byChannel;
}
//# sourceMappingURL=packing.js.map