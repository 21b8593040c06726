/** The text of a style sheet, as the build, the tests (Vite) and `npm run dev` (tests/support/styles-as-text.mjs) give it. */
declare module '*.css?inline' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: this is how Vite exports it.
  export default text;
}
