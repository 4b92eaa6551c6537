import { parisTime } from '@monavis/shared/period';
import { LIMITS, LOCALES, SOURCES, SUSPICIONS } from '@monavis/shared/vote';
import { TEXT_FIELD, VOTE_COLUMNS, VOTE_STATE, } from '../database.js';
import { idBytes } from '../ids.js';
import { packAnswers } from '../packing.js';
import { bodyDigest, editTokenOf, isEditToken } from '../secrets.js';
/** Ids of the votes that a batch speaks of. */
export function idsOf(batch) {
    return new Set(batch.flatMap((command) => (command.kind === 'rule' ? command.ids : command.id)));
}
/** Hashes of the tokens that came with a batch. */
export function tokensOf(batch) {
    return batch.flatMap((command) => (command.kind === 'cast' && command.token ? [command.token.hash] : []));
}
/**
 * Decides what becomes of each command, in order, and what must be written. Pure, but for hashing.
 * @param secret the instance's own
 */
export function planCommit(batch, stored, secret) {
    const known = new Map();
    const spentTokens = new Set(stored.spentTokens);
    const plan = {
        outcomes: [],
        inserts: [],
        updates: [],
        texts: [],
        tokens: [],
        waiting: [],
        settled: [],
        rulings: [],
        journal: [],
    };
    const find = (id) => {
        const row = stored.votes.get(id);
        if (row && !known.has(id))
            known.set(id, { row, isNew: false, isChanged: false });
        return known.get(id);
    };
    for (const command of batch)
        plan.outcomes.push(carryOut(command));
    for (const { row, isNew, isChanged } of known.values()) {
        if (isNew)
            plan.inserts.push(row);
        else if (isChanged)
            plan.updates.push(row);
    }
    return plan;
    function carryOut(command) {
        switch (command.kind) {
            case 'cast':
                return cast(command);
            case 'recall':
                return recall(command);
            case 'edit':
                return edit(command);
            case 'erase':
                return erase(command);
            case 'erase-texts':
                return eraseTexts(command);
            case 'rule':
                return rule(command);
        }
    }
    function cast(command) {
        const { id, at, vote, token } = command;
        const former = find(id);
        const isVerified = token !== undefined && !spentTokens.has(token.hash);
        const suspicion = command.suspicion && !isVerified ? 1 + SUSPICIONS.indexOf(command.suspicion) : 0;
        const row = {
            id: idBytes(id),
            demarche: vote.demarche,
            button: vote.button,
            at,
            state: suspicion > 0 ? VOTE_STATE.suspect : VOTE_STATE.counted,
            satisfaction: vote.satisfaction,
            locale: LOCALES.indexOf(vote.locale),
            source: SOURCES.indexOf(vote.source),
            ...packAnswers(vote.answers),
            suspicion,
            ruled: 0,
            verified: isVerified ? 1 : 0,
            digest: bodyDigest(secret, command.canonicalBody),
        };
        if (former && command.isDated && saysTheSame(row, former.row))
            return receipt('known', id, former.row);
        if (former)
            return recall(command);
        known.set(id, { row, isNew: true, isChanged: false });
        count(row, 1);
        if (suspicion > 0)
            plan.waiting.push(waitingRow(row));
        if (isVerified) {
            spentTokens.add(token.hash);
            plan.tokens.push(token);
        }
        writeText(row, TEXT_FIELD.comment, vote.comment);
        writeText(row, TEXT_FIELD.contact_tried_verbatim, vote.answers.contact_tried_verbatim ?? '');
        return receipt('stored', id, row);
    }
    function recall({ id, canonicalBody }) {
        const former = find(id);
        if (!former)
            return { kind: 'refused', code: 'unknown-vote' };
        if (former.row.state === VOTE_STATE.erased)
            return { kind: 'refused', code: 'vote-withdrawn' };
        if (!bodyDigest(secret, canonicalBody).equals(former.row.digest))
            return { kind: 'refused', code: 'id-reused' };
        return receipt('known', id, former.row);
    }
    function edit(command) {
        const { id, at, edit: changes } = command;
        const refused = refusal(id, command.editToken);
        if (refused)
            return refused;
        const vote = find(id);
        if (at - vote.row.at > LIMITS.editableMs)
            return { kind: 'refused', code: 'edit-expired' };
        count(vote.row, -1);
        vote.row = {
            ...vote.row,
            ...(changes.satisfaction !== undefined && { satisfaction: changes.satisfaction }),
            ...(changes.answers && packAnswers(changes.answers)),
        };
        vote.isChanged = true;
        count(vote.row, 1);
        if (changes.comment !== undefined)
            replaceText(vote.row, TEXT_FIELD.comment, changes.comment);
        if (changes.answers) {
            const other = changes.answers.contact_tried_verbatim ?? '';
            replaceText(vote.row, TEXT_FIELD.contact_tried_verbatim, other);
        }
        return { kind: 'done' };
    }
    function erase(command) {
        const { id } = command;
        const refused = refusal(id, command.editToken);
        if (refused)
            return refused;
        const vote = find(id);
        count(vote.row, -1);
        settle(vote.row);
        removeTexts(vote.row);
        vote.row = {
            id: vote.row.id,
            demarche: 0,
            button: 0,
            at: 0,
            state: VOTE_STATE.erased,
            satisfaction: 0,
            locale: 0,
            source: 0,
            ...packAnswers({}),
            suspicion: 0,
            ruled: 0,
            verified: 0,
            digest: Buffer.alloc(0),
        };
        vote.isChanged = true;
        return { kind: 'done' };
    }
    function eraseTexts({ id }) {
        const vote = find(id);
        if (!vote || vote.row.state === VOTE_STATE.erased)
            return { kind: 'refused', code: 'unknown-vote' };
        removeTexts(vote.row);
        // The digest was worked out from the text: it could still confirm a guess of it.
        vote.row = { ...vote.row, digest: Buffer.alloc(0) };
        vote.isChanged = true;
        return { kind: 'done' };
    }
    function rule({ at, batch, isAdmitted, ids }) {
        const { demarche, button, day } = batch;
        const suspicion = 1 + SUSPICIONS.indexOf(batch.suspicion);
        let votes = 0;
        for (const id of ids) {
            const vote = find(id);
            if (!vote || !isWaiting(vote.row))
                continue;
            count(vote.row, -1);
            settle(vote.row);
            const state = isAdmitted ? VOTE_STATE.counted : VOTE_STATE.suspect;
            vote.row = { ...vote.row, state, ruled: 1 };
            vote.isChanged = true;
            count(vote.row, 1);
            votes++;
        }
        plan.rulings.push({ demarche, button, day, suspicion, admitted: isAdmitted ? 1 : 0, votes, at });
        return { kind: 'ruled', votes };
    }
    function settle(row) {
        if (!isWaiting(row))
            return;
        const waited = plan.waiting.findIndex(({ vote }) => vote.equals(row.id));
        // No row is written and taken away by one batch: neither engine has to know in which order.
        if (waited >= 0)
            plan.waiting.splice(waited, 1);
        else
            plan.settled.push(waitingRow(row));
    }
    function receipt(kind, id, row) {
        return { kind, editToken: editTokenOf(secret, id), isVerified: row.verified === 1 };
    }
    function writeText(row, field, body) {
        if (body)
            replaceText(row, field, body);
    }
    function removeTexts(row) {
        for (const field of Object.values(TEXT_FIELD))
            replaceText(row, field, '');
    }
    function replaceText(row, field, body) {
        plan.texts.push({ vote: row.id, field, body, day: parisTime(row.at).day });
    }
    /** The token is judged first: without it, nobody learns whether a vote exists. */
    function refusal(id, editToken) {
        if (!isEditToken(secret, id, editToken))
            return { kind: 'refused', code: 'bad-edit-token' };
        const vote = find(id);
        if (!vote || vote.row.state === VOTE_STATE.erased)
            return { kind: 'refused', code: 'unknown-vote' };
        return undefined;
    }
    function count(vote, by) {
        plan.journal.push({ vote, by });
    }
}
function isWaiting({ state, ruled }) {
    return state === VOTE_STATE.suspect && ruled === 0;
}
function waitingRow({ id, demarche, button, suspicion, at }) {
    return { demarche, button, day: parisTime(at).day, suspicion, vote: id, at };
}
/** Columns that the service adds by itself: a file of dated votes does not have them. */
const OWN_COLUMNS = ['digest', 'state', 'suspicion', 'ruled', 'verified'];
function saysTheSame(row, former) {
    return VOTE_COLUMNS.every((column) => OWN_COLUMNS.includes(column) || row[column] === former[column]);
}
//# sourceMappingURL=plan.js.map