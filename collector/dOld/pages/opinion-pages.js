import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from "preact/jsx-runtime";
import { SatisfactionForm, SayMoreForm, WithdrawalForm } from '@monavis/widget/form';
import { renderPage } from './Layout.js';
import { PAGE_TEXTS, PROMPT_TEXTS } from './languages.js';
/** "How did it go?", and three smileys. */
export function votePage({ demarche, button, lang, id, token }) {
    const texts = PAGE_TEXTS[lang];
    const other = lang === 'fr' ? 'en' : 'fr';
    const query = new URLSearchParams({ ...(button !== undefined && { button: String(button) }), lang: other });
    return opinionPage({ demarche, lang, heading: texts.title }, _jsxs(_Fragment, { children: [_jsx("p", { children: texts.about }), _jsx(SatisfactionForm, { action: `/Demarches/${demarche.id}`, id: id, token: token, button: button, lang: lang, texts: PROMPT_TEXTS[lang] }), _jsx("p", { class: "monavis-small", children: texts.privacy }), _jsx("p", { children: _jsx("a", { href: `/Demarches/${demarche.id}?${query}`, lang: other, hreflang: other, children: texts.otherLanguage }) })] }));
}
/** "Thank you. Would you like to say more?" */
export function sayMorePage(props) {
    const { demarche, button, lang, id, token, satisfaction, unsent } = props;
    const texts = PAGE_TEXTS[lang];
    return opinionPage({ demarche, lang, heading: texts.sayMoreTitle }, _jsxs(_Fragment, { children: [unsent === undefined ? (_jsx("p", { class: "monavis-success", children: texts.thanks })) : (_jsx("p", { class: "monavis-error", role: "alert", children: texts[unsent.reason] })), _jsx(SayMoreForm, { action: `/Demarches/${demarche.id}/comment`, id: id, token: token, satisfaction: satisfaction, button: button, comment: unsent?.comment, lang: lang, texts: texts, promptTexts: PROMPT_TEXTS[lang] }), _jsx(WithdrawalForm, { action: `/Demarches/${demarche.id}/retrait`, id: id, token: token, lang: lang, texts: texts })] }));
}
/** The end: nothing more to do. */
export function thanksPage(demarche, lang) {
    const { done, doneTitle } = PAGE_TEXTS[lang];
    return opinionPage({ demarche, lang, heading: doneTitle }, _jsx("p", { class: "monavis-success", children: done }));
}
/** The vote is gone, as its author wished. */
export function withdrawnPage(demarche, lang) {
    const { withdrawn, withdrawnTitle } = PAGE_TEXTS[lang];
    return opinionPage({ demarche, lang, heading: withdrawnTitle }, _jsx("p", { class: "monavis-success", children: withdrawn }));
}
/** Why there is no form here, or no vote. */
export function refusalPage(name, lang) {
    const texts = PAGE_TEXTS[lang];
    const heading = texts[`${name}Title`];
    return renderPage({
        lang,
        title: heading,
        children: (_jsxs(_Fragment, { children: [_jsx("h1", { children: heading }), _jsx("p", { children: texts[name] })] })),
    });
}
function opinionPage({ demarche, lang, heading }, content) {
    return renderPage({
        lang,
        title: `${heading} – ${demarche.title}`,
        children: (_jsxs(_Fragment, { children: [_jsx("p", { class: "monavis-demarche", children: demarche.title }), _jsx("h1", { children: heading }), content] })),
    });
}
//# sourceMappingURL=opinion-pages.js.map