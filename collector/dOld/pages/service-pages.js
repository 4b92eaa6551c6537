import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from "preact/jsx-runtime";
import { PROBLEMS } from '@monavis/shared/problems';
import { languageOf } from '../http/language.js';
import { addVary } from '../http/vary.js';
import { renderPage } from './Layout.js';
const WORDS = {
    fr: {
        about: 'Ce service recueille les avis donnés à la fin des démarches en ligne, et en publie les notes.',
        feed: 'Les notes, en JSON',
        docs: 'La documentation de l’API',
        problems: 'Les erreurs de l’API',
        problemsAbout: 'Chaque erreur porte un code, qui ne change jamais, et ce que dit le service dans les deux langues.',
    },
    en: {
        about: 'This service takes the opinions given at the end of online procedures, and publishes their scores.',
        feed: 'The scores, as JSON',
        docs: 'The API’s documentation',
        problems: 'The API’s refusals',
        problemsAbout: 'Each refusal has a code, which never changes, and what the service says in both languages.',
    },
};
/** `/`: where one has landed. `/problems`: what the `type` of every problem points to. */
export async function servicePages(app) {
    app.addHook('onRequest', async (_request, reply) => addVary(reply, 'Accept-Language'));
    app.get('/', { schema: { hide: true } }, async (request, reply) => {
        const lang = languageOf(request);
        const words = WORDS[lang];
        const page = renderPage({
            lang,
            title: 'MonAvis',
            children: (_jsxs(_Fragment, { children: [_jsx("h1", { children: "MonAvis" }), _jsx("p", { children: words.about }), _jsxs("ul", { children: [_jsx("li", { children: _jsx("a", { href: "/api/v1/observatoire", children: words.feed }) }), _jsx("li", { children: _jsx("a", { href: "/docs", children: words.docs }) }), _jsx("li", { children: _jsx("a", { href: "/problems", children: words.problems }) })] })] })),
        });
        return reply.type('text/html; charset=utf-8').send(page);
    });
    app.get('/problems', { schema: { hide: true } }, async (request, reply) => {
        const lang = languageOf(request);
        const { problems, problemsAbout } = WORDS[lang];
        const page = renderPage({
            lang,
            title: `${problems} – MonAvis`,
            children: (_jsxs(_Fragment, { children: [_jsx("h1", { children: problems }), _jsx("p", { children: problemsAbout }), _jsx("dl", { children: Object.entries(PROBLEMS).map(([code, { status, fr, en }]) => (_jsxs("div", { id: code, class: "monavis-entry", children: [_jsxs("dt", { children: [_jsx("code", { children: code }), " (", status, ")"] }), _jsx("dd", { lang: "fr", children: fr }), _jsx("dd", { lang: "en", children: en })] }, code))) })] })),
        });
        return reply.type('text/html; charset=utf-8').send(page);
    });
}
//# sourceMappingURL=service-pages.js.map