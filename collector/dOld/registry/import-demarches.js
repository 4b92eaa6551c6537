import { importedDemarcheSchema } from '@monavis/shared/schemas';
import { parse } from 'csv-parse/sync';
import { requestSchema } from '../http/json-schema.js';
import { inOneLine } from '../http/problem.js';
import { compileSchema, fieldErrors } from '../http/validation.js';
const REQUIRED_COLUMNS = ['id', 'title', 'administration', 'ministere'];
const OPTIONAL_COLUMNS = ['essential', 'public'];
const isDemarche = compileSchema(requestSchema(importedDemarcheSchema));
/**
 * Reads démarches from CSV: a header with id, title, administration, ministere, and if wished essential and
 * public (`true` or `false`); comma or semicolon, as the header has it; UTF-8.
 * @returns undefined when it is no such file
 */
export function readDemarchesCsv(bytes) {
    let rows;
    try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        const delimiter = text.slice(0, text.indexOf('\n')).includes(';') ? ';' : ',';
        const options = { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, trim: true };
        // Its types know of `info` beside named columns alone.
        rows = parse(text, { ...options, info: true });
    }
    catch {
        return undefined;
    }
    const header = rows.shift()?.record ?? [];
    const known = [...REQUIRED_COLUMNS, ...OPTIONAL_COLUMNS];
    if (!REQUIRED_COLUMNS.every((column) => header.includes(column)))
        return undefined;
    if (!header.every((column, i) => known.includes(column) && header.indexOf(column) === i))
        return undefined;
    return rows.map(({ record, info }) => ({
        line: info.lines,
        value: readRecord(header, record),
        ...(record.length !== header.length && { columns: record.length }),
    }));
}
function readRecord(header, record) {
    const { id = '', essential, public: isPublic, ...texts } = Object.fromEntries(header.map((column, i) => [column, record[i]]));
    return {
        ...texts,
        id: /^\d+$/.test(id) ? Number(id) : id,
        ...(essential && { essential: flag(essential) }),
        ...(isPublic && { public: flag(isPublic) }),
    };
}
/** Reads démarches from a JSON array; the line is then the place in it, from 1. */
export function readDemarchesJson(value) {
    return Array.isArray(value) ? value.map((one, i) => ({ line: i + 1, value: one })) : undefined;
}
const MESSAGES = {
    fr: {
        columns: (n) => `la ligne a ${n} colonnes, pas autant que l’en-tête`,
        twice: (id) => `/id ${id} figure déjà plus haut`,
    },
    en: {
        columns: (n) => `the line has ${n} columns, not as many as the header`,
        twice: (id) => `/id ${id} stands above already`,
    },
};
/** Refused lines told one by one; the report counts them all. */
const MAX_REFUSED = 1_000;
/** Takes in what is right, line by line, and tells what is refused. */
export async function importDemarches(registry, lines, language) {
    const refused = [];
    const accepted = new Map();
    for (const { line, value, columns } of lines) {
        const refuse = (message) => refused.push({ line, message });
        if (columns !== undefined)
            refuse(MESSAGES[language].columns(columns));
        else if (!isDemarche(value))
            refuse(inOneLine(fieldErrors(isDemarche.errors ?? [], language)));
        else if (accepted.has(value.id))
            refuse(MESSAGES[language].twice(value.id));
        else
            accepted.set(value.id, value);
    }
    const saved = await registry.saveDemarches([...accepted.values()]);
    return { ...saved, refusedCount: refused.length, refused: refused.slice(0, MAX_REFUSED) };
}
function flag(text) {
    return text === 'true' || (text === 'false' ? false : text);
}
//# sourceMappingURL=import-demarches.js.map