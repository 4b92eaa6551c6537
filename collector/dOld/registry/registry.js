import { isoDay } from '@monavis/shared/period';
import { demarcheSchema, FIRST_BUTTON_TITLE, } from '@monavis/shared/schemas';
import { readButtons, readDemarches, writeButton, writeDemarches, } from '../store/demarches.js';
import { readOriginsSeen } from '../store/origins-seen.js';
/** Loads the registry. */
export async function openRegistry(store) {
    let byId = await load(store);
    const refresh = async () => {
        byId = await load(store);
    };
    return {
        demarches: () => byId.values(),
        find: (id) => byId.get(id),
        findButton(demarche, number) {
            const buttons = byId.get(demarche)?.buttons;
            if (!buttons)
                return { ok: false, code: 'unknown-demarche' };
            const button = buttons.find((one) => (number === undefined ? !one.closed : one.number === number));
            if (button && !button.closed)
                return { ok: true, button };
            return {
                ok: false,
                code: button || (number === undefined && buttons.length > 0) ? 'button-closed' : 'unknown-button',
            };
        },
        async details(id) {
            const seen = Map.groupBy(await readOriginsSeen(store.db), (one) => `${one.demarche}/${one.button}`);
            const wanted = id === undefined ? [...byId.values()] : [byId.get(id)].filter((one) => one !== undefined);
            return wanted.map((demarche) => ({
                ...demarche,
                buttons: demarche.buttons.map(({ demarche: _, ...button }) => ({
                    ...button,
                    originsSeen: (seen.get(`${demarche.id}/${button.number}`) ?? []).map((one) => ({
                        origin: one.origin,
                        accepted: one.accepted,
                        refused: one.refused,
                        lastDay: isoDay(one.lastDay),
                    })),
                })),
            }));
        },
        async saveDemarches(demarches) {
            const changed = demarches.filter((one) => !isSame(one, byId.get(one.id)));
            const created = changed.filter((one) => !byId.has(one.id)).length;
            await writeDemarches(store, changed, FIRST_BUTTON_TITLE);
            await refresh();
            return { created, updated: changed.length - created, unchanged: demarches.length - changed.length };
        },
        async saveButton(demarche, number, input) {
            const known = byId.get(demarche)?.buttons.find((button) => button.number === number);
            const button = known ?? { demarche, number, title: FIRST_BUTTON_TITLE, closed: false, origins: [] };
            const { title = button.title, closed = button.closed, origins = button.origins } = input;
            await writeButton(store, { demarche, number, title, closed, origins });
            await refresh();
        },
    };
}
async function load(store) {
    const buttons = Map.groupBy(await readButtons(store.db), (button) => button.demarche);
    const demarches = await readDemarches(store.db);
    return new Map(demarches.map((demarche) => [demarche.id, { ...demarche, buttons: buttons.get(demarche.id) ?? [] }]));
}
function isSame(input, known) {
    const fields = Object.keys(demarcheSchema.shape);
    return known !== undefined && fields.every((field) => input[field] === known[field]);
}
//# sourceMappingURL=registry.js.map