/** What has become of a vote. Only a counted one stands in the counts. */
export const VOTE_STATE = { counted: 0, suspect: 1, erased: 2 };
/** The free texts of a vote, kept apart from it; the number is stored. */
export const TEXT_FIELD = { comment: 1, contact_tried_verbatim: 2 };
/** Columns of a vote beside its id. */
export const VOTE_COLUMNS = [
    'demarche',
    'button',
    'at',
    'state',
    'satisfaction',
    'locale',
    'source',
    'comprehension',
    'contact_tried',
    'contact_reached',
    'contact_satisfaction',
    'suspicion',
    'ruled',
    'verified',
    'digest',
];
export const WAITING_COLUMNS = [
    'demarche',
    'button',
    'day',
    'suspicion',
    'vote',
    'at',
];
export const RULING_COLUMNS = [
    'demarche',
    'button',
    'day',
    'suspicion',
    'admitted',
    'votes',
    'at',
];
//# sourceMappingURL=database.js.map