import { DEFAULT_LOCALE, DEFAULT_SOURCE } from '@monavis/shared/vote';
import { canonicalBody } from './canonical-body.js';
import { checkAnswers, dropOrphans } from './check-answers.js';
import { readToken } from './one-time-token.js';
import { redact } from './redact/redact.js';
export function createVoteDesk(parts) {
    const { registry, origins, queue, suspicions, tokenSecrets, now } = parts;
    const store = async (vote, how, button) => {
        const id = vote.id.toLowerCase();
        const outcome = await queue.commit({
            kind: 'cast',
            id,
            vote: checkedVote(vote, button),
            canonicalBody: canonicalBody(vote),
            ...how,
        });
        if (outcome.kind === 'refused')
            return { ok: false, code: outcome.code };
        const receipt = receiptOf(vote, outcome);
        if (outcome.kind !== 'stored')
            return { ok: true, isNew: false, receipt };
        const trust = outcome.isVerified ? 'verified' : how.suspicion && 'suspect';
        return { ok: true, isNew: true, receipt, trust };
    };
    /** The button a vote goes to, where it may come from its origin. */
    const admit = (vote, origin) => {
        const found = registry.findButton(vote.demarche, vote.button);
        if (!found.ok || origins.accepts(found.button, origin))
            return found;
        return { ok: false, code: 'origin-refused' };
    };
    return {
        async cast(vote, { origin, client }, language) {
            const admitted = admit(vote, origin);
            if (!admitted.ok) {
                // A retry of a vote that was taken before its button was closed: its author is owed the receipt.
                const id = vote.id.toLowerCase();
                const known = await queue.commit({ kind: 'recall', id, canonicalBody: canonicalBody(vote) });
                return known.kind === 'known' ? { ok: true, isNew: false, receipt: receiptOf(vote, known) } : admitted;
            }
            const refused = refusedAnswers(vote, language);
            if (refused)
                return refused;
            const { button } = admitted;
            const at = now();
            // A token that is no good takes nothing from the person: the vote is taken like any other.
            const token = vote.token
                ? readToken(vote.token, vote.demarche, tokenSecrets.secretOf(vote.demarche), at)
                : undefined;
            const suspicion = client === undefined ? undefined : suspicions.judge(client, button);
            return store(vote, { at, suspicion, token }, button.number);
        },
        async castDated(vote, at, language) {
            const found = registry.findButton(vote.demarche, vote.button);
            // A closed button has a past: its votes may come in.
            const number = found.ok ? found.button.number : vote.button;
            if (!found.ok && (found.code !== 'button-closed' || number === undefined))
                return found;
            return refusedAnswers(vote, language) ?? store(vote, { at, isDated: true }, number);
        },
        async edit(id, editToken, edit, language) {
            const answers = edit.answers && dropOrphans(edit.answers);
            const refused = refusedAnswers({ answers }, language);
            if (refused)
                return refused;
            const outcome = await queue.commit({
                kind: 'edit',
                id: id.toLowerCase(),
                at: now(),
                editToken,
                edit: {
                    ...edit,
                    ...(answers && { answers: redactAnswers(answers) }),
                    ...(edit.comment !== undefined && { comment: redact(edit.comment) }),
                },
            });
            return outcome.kind === 'refused' ? { ok: false, code: outcome.code } : { ok: true };
        },
        async erase(id, editToken) {
            const outcome = await queue.commit({ kind: 'erase', id: id.toLowerCase(), editToken });
            return outcome.kind === 'refused' ? { ok: false, code: outcome.code } : { ok: true };
        },
        async eraseTexts(id) {
            const outcome = await queue.commit({ kind: 'erase-texts', id: id.toLowerCase() });
            return outcome.kind === 'refused' ? { ok: false, code: outcome.code } : { ok: true };
        },
    };
}
function receiptOf(vote, outcome) {
    if (!('editToken' in outcome))
        throw new Error(`a vote that is cast has a receipt, not "${outcome.kind}"`);
    const { editToken, isVerified } = outcome;
    return { id: vote.id.toLowerCase(), editToken, ...(vote.token !== undefined && { verified: isVerified }) };
}
function refusedAnswers({ answers }, language) {
    if (!answers)
        return undefined;
    const errors = checkAnswers(answers, language);
    return errors.length > 0 ? { ok: false, code: 'invalid-request', errors } : undefined;
}
function checkedVote(vote, button) {
    return {
        demarche: vote.demarche,
        button,
        satisfaction: vote.satisfaction,
        locale: vote.locale ?? DEFAULT_LOCALE,
        source: vote.source ?? DEFAULT_SOURCE,
        answers: vote.answers ? redactAnswers(vote.answers) : {},
        comment: vote.comment ? redact(vote.comment) : '',
    };
}
function redactAnswers(answers) {
    const { contact_tried_verbatim: other } = answers;
    return other ? { ...answers, contact_tried_verbatim: redact(other) } : answers;
}
//# sourceMappingURL=vote-desk.js.map