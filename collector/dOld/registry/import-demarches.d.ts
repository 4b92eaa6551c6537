import { type DemarcheReport } from '@monavis/shared/schemas';
import type { Language } from '../http/language.ts';
import type { Registry } from './registry.ts';
/** One entry of an import file, not yet judged, and the line a reader finds it at. */
export interface ImportLine {
    line: number;
    value: unknown;
    /** Columns found, where they are not as many as the header has. */
    columns?: number;
}
/**
 * Reads démarches from CSV: a header with id, title, administration, ministere, and if wished essential and
 * public (`true` or `false`); comma or semicolon, as the header has it; UTF-8.
 * @returns undefined when it is no such file
 */
export declare function readDemarchesCsv(bytes: Buffer): ImportLine[] | undefined;
/** Reads démarches from a JSON array; the line is then the place in it, from 1. */
export declare function readDemarchesJson(value: unknown): ImportLine[] | undefined;
/** Takes in what is right, line by line, and tells what is refused. */
export declare function importDemarches(registry: Registry, lines: readonly ImportLine[], language: Language): Promise<DemarcheReport>;
//# sourceMappingURL=import-demarches.d.ts.map