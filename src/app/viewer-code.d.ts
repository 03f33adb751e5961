/** Made by vite.config.ts: the viewer of an exported page as text. */
declare module '*?bundle' {
  const code: import('../viewer/page.ts').ViewerCode;
  export default code;
}
