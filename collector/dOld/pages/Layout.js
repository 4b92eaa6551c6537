import { jsx as _jsx, jsxs as _jsxs } from "preact/jsx-runtime";
import { renderToString } from 'preact-render-to-string';
import { PAGE_TEXTS } from './languages.js';
function Layout({ lang, title, children }) {
    return (_jsxs("html", { lang: lang, children: [_jsxs("head", { children: [_jsx("meta", { charset: "utf-8" }), _jsx("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }), _jsx("meta", { name: "robots", content: "noindex" }), _jsx("meta", { name: "color-scheme", content: "light dark" }), _jsx("title", { children: title }), _jsx("link", { rel: "stylesheet", href: "/static/page.css" })] }), _jsxs("body", { children: [_jsx("main", { class: "monavis-page", children: children }), _jsx("footer", { class: "monavis-footer", children: _jsx("a", { href: `/confidentialite?lang=${lang}`, children: PAGE_TEXTS[lang].yourData }) })] })] }));
}
/** A whole page, as HTML. */
export function renderPage(props) {
    return `<!doctype html>${renderToString(_jsx(Layout, { ...props }))}`;
}
//# sourceMappingURL=Layout.js.map