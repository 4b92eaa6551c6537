import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from "preact/jsx-runtime";
import { languageAsked, languageOf } from '../http/language.js';
import { addVary } from '../http/vary.js';
import { renderPage } from './Layout.js';
import { PAGE_TEXTS, PRIVACY_TEXTS } from './languages.js';
/** `/confidentialite`: what becomes of an opinion, for whoever gives it. */
export async function privacyPage(app, { commentRetentionDays }) {
    app.get('/confidentialite', { schema: { hide: true } }, async (request, reply) => {
        addVary(reply, 'Accept-Language');
        const lang = languageAsked(request.query.lang) ?? languageOf(request);
        const { title, kept, message, purpose, abuse, rights } = PRIVACY_TEXTS[lang];
        const other = lang === 'fr' ? 'en' : 'fr';
        const page = renderPage({
            lang,
            title: `${title} – MonAvis`,
            children: (_jsxs(_Fragment, { children: [_jsx("h1", { children: title }), [kept, message(commentRetentionDays), purpose, abuse, rights].map(({ heading, paragraphs }) => (_jsxs("section", { children: [_jsx("h2", { children: heading }), paragraphs.map((paragraph) => (_jsx("p", { children: paragraph }, paragraph)))] }, heading))), _jsx("p", { children: _jsx("a", { href: `/confidentialite?lang=${other}`, lang: other, hreflang: other, children: PAGE_TEXTS[lang].otherLanguage }) })] })),
        });
        return reply.type('text/html; charset=utf-8').send(page);
    });
}
//# sourceMappingURL=privacy-page.js.map