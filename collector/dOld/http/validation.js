import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
/** More would help nobody, and a hostile body could ask for thousands. */
const MAX_ERRORS = 20;
/** The one validator of every request. What a client sent is never coerced, trimmed or dropped. */
const ajv = new Ajv({
    allErrors: true,
    coerceTypes: false,
    removeAdditional: false,
    useDefaults: true,
    // Our formats come with their pattern.
    validateFormats: false,
    // `type: object` beside `required` alone, as zod writes unions.
    strictRequired: false,
});
/** Compiles a schema once; what it returns carries its errors, as Ajv has it. */
export function compileSchema(schema) {
    return ajv.compile(schema);
}
/** Makes Fastify validate with {@link compileSchema}. */
export function useValidation(app) {
    const compile = ({ schema }) => compileSchema(schema);
    app.setValidatorCompiler(compile);
}
/** Required, not imported: the package's types promise an ES default that its CommonJS does not have. */
const localize = createRequire(import.meta.url)('ajv-i18n');
/** Ajv's errors in the reader's language, each with a JSON pointer to what it speaks of. */
export function fieldErrors(errors, language) {
    const kept = errors.slice(0, MAX_ERRORS).map((error) => ({ ...error }));
    localize[language](kept);
    return kept.map(({ instancePath, params, message = '' }) => {
        const property = params['missingProperty'] ?? params['additionalProperty'];
        return { path: property === undefined ? instancePath : `${instancePath}/${property}`, message };
    });
}
//# sourceMappingURL=validation.js.map