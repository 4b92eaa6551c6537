import Negotiator from 'negotiator';
/** Languages the service itself speaks: its problems and its pages. */
export const LANGUAGES = ['fr', 'en'];
/** The one of our languages that `Accept-Language` prefers; French where it says nothing of them. */
export function languageOf(request) {
    if (request.headers['accept-language'] === undefined)
        return 'fr';
    const preferred = new Negotiator(request).language([...LANGUAGES]);
    return LANGUAGES.find((language) => language === preferred) ?? 'fr';
}
/** The one of our languages that an address asks for: `?lang=en`. */
export function languageAsked(lang) {
    return LANGUAGES.find((known) => known === lang);
}
//# sourceMappingURL=language.js.map