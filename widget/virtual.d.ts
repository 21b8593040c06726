/** Made by the build (vite.config.ts): the file of each module that is fetched later, `NAME.HASH.js` beside the loader. */
declare module 'virtual:chunk/*' {
  export const chunk: string;
}
