import type { ComponentChildren } from 'preact';
import type { Language } from '../http/language.ts';
export interface LayoutProps {
    lang: Language;
    /** Of the window; the page gives its own heading. */
    title: string;
    children: ComponentChildren;
}
/** A whole page, as HTML. */
export declare function renderPage(props: LayoutProps): string;
//# sourceMappingURL=Layout.d.ts.map