/** Made by the build (vite.config.ts). */
declare module 'virtual:panel-file' {
  /** The panel's hashed file name, beside the loader. */
  export const panelFile: string;
}
