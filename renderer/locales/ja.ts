/** Every namespace of the language, by file name. */
const files = import.meta.glob<Readonly<Record<string, unknown>>>('./ja/*.json', {
  eager: true,
  import: 'default',
});

export const words = Object.fromEntries(
  Object.entries(files).map(([path, texts]) => [path.replace(/^.*\/|\.json$/g, ''), texts]),
);
