/** Vite minifies the sheet and hands it over as a string. */
declare module '*.css?inline' {
  const css: string
  export default css
}
