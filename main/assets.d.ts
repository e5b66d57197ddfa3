/** A picture that is built into the bundle, as a data URL. */
declare module '*.png?inline' {
  const url: string;
  // biome-ignore lint/style/noDefaultExport: it is the form that the bundler gives it
  export default url;
}
