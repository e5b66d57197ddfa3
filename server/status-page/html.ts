/** Text that may stand in a page as it is: made by `html` only. */
export interface Html {
  readonly markup: string;
}

type Part = string | number | Html | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // No page can hold it: browsers leave it out, or show this.
  '\0': '\ufffd',
  '\r': '&#13;',
};

/** Builds markup; whatever is filled in is escaped, unless `html` itself made it. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const markup = strings.reduce((before, string, index) => {
    const part = parts[index - 1];
    return before + (part === undefined ? '' : markupOf(part)) + string;
  });
  return { markup };
}

function markupOf(part: Part): string {
  if (typeof part === 'string') return part.replace(/[&<>"'\0\r]/g, (sign) => ENTITIES[sign] ?? '');
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('\n');
}
