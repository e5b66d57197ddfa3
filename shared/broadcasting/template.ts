/** What a template may say: texts, and lists of them. Empty and missing ones are known but have nothing to say. */
export type TemplateFields = Readonly<Record<string, string | readonly string[] | null>>;

export type Rendered =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: 'unknown' | 'unclosed' | 'too_long'; readonly words: string };

/** Bounds against templates that were made to run for ever. */
const LONGEST = 20_000;
const MOST_TURNS = 1_000;

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'if' | 'each'; readonly name: string; readonly parts: readonly Part[] };

class Problem extends Error {
  readonly problem: Extract<Rendered, { ok: false }>['problem'];
  constructor(problem: Extract<Rendered, { ok: false }>['problem'], words: string) {
    super(words);
    this.problem = problem;
  }
}

/**
 * A template with its fields filled in: `{{name}}`, `{{#if name}}…{{/if}}`, and `{{#each names}}…{{this}}…{{/each}}`.
 * Nothing of it is ever run as code; what it does not know stops it (CAST-2, CAST-3).
 */
export function rendered(template: string, fields: TemplateFields): Rendered {
  try {
    const output = { text: '', turns: 0 };
    write(partsOf(tokensOf(template), 0, null).parts, fields, output);
    return {
      ok: true,
      text: output.text
        .replace(/[ \t]+$/gm, '')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    };
  } catch (error) {
    return problemIn(error);
  }
}

/** What is wrong with a template, whatever its fields hold: null where nothing is. */
export function templateProblem(
  template: string,
  names: readonly string[],
): Extract<Rendered, { ok: false }> | null {
  try {
    refuseUnknown(partsOf(tokensOf(template), 0, null).parts, new Set(names));
    return null;
  } catch (error) {
    return problemIn(error);
  }
}

function refuseUnknown(parts: readonly Part[], names: ReadonlySet<string>): void {
  for (const part of parts) {
    if (part.kind === 'text') continue;
    if (!names.has(part.name)) throw new Problem('unknown', `{{${part.name}}}`);
    if (part.kind !== 'field')
      refuseUnknown(part.parts, part.kind === 'each' ? new Set([...names, 'this']) : names);
  }
}

function tokensOf(template: string): readonly string[] {
  return template.split(/(\{\{[^{}\n]{0,80}\}\})/);
}

/** @throws what is no problem of a template */
function problemIn(error: unknown): Extract<Rendered, { ok: false }> {
  if (!(error instanceof Problem)) throw error;
  return { ok: false, problem: error.problem, words: error.message };
}

/** The parts from a token on, until the block that they are in is closed. */
function partsOf(
  tokens: readonly string[],
  from: number,
  within: 'if' | 'each' | null,
): { readonly parts: readonly Part[]; readonly next: number } {
  const parts: Part[] = [];
  let at = from;
  while (at < tokens.length) {
    const token = tokens[at] ?? '';
    at += 1;
    const tag = /^\{\{\s*(?:#(if|each)\s+)?(\/)?([\w.]+)\s*\}\}$/.exec(token);
    if (tag === null) {
      if (token.includes('{{')) throw new Problem('unknown', token.trim().slice(0, 80));
      parts.push({ kind: 'text', text: token });
      continue;
    }
    const [, block, closing, name = ''] = tag;
    if (closing !== undefined) {
      if (name !== within) throw new Problem('unclosed', token);
      return { parts, next: at };
    }
    if (block === 'if' || block === 'each') {
      const inner = partsOf(tokens, at, block);
      parts.push({ kind: block, name, parts: inner.parts });
      at = inner.next;
    } else parts.push({ kind: 'field', name });
  }
  if (within !== null) throw new Problem('unclosed', `{{#${within}}}`);
  return { parts, next: at };
}

function write(
  parts: readonly Part[],
  fields: TemplateFields,
  output: { text: string; turns: number },
): void {
  for (const part of parts) {
    if (part.kind === 'text') output.text += part.text;
    else {
      const value = fieldOf(part.name, fields);
      if (part.kind === 'field') output.text += typeof value === 'string' ? value : (value ?? []).join(', ');
      else if (part.kind === 'if') {
        if (value !== null && value.length > 0) write(part.parts, fields, output);
      } else
        for (const item of typeof value === 'string' ? [value] : (value ?? [])) {
          output.turns += 1;
          if (output.turns > MOST_TURNS) throw new Problem('too_long', part.name);
          write(part.parts, { ...fields, this: item }, output);
        }
    }
    if (output.text.length > LONGEST) throw new Problem('too_long', output.text.slice(0, 40));
  }
}

function fieldOf(name: string, fields: TemplateFields): string | readonly string[] | null {
  if (!Object.hasOwn(fields, name)) throw new Problem('unknown', `{{${name}}}`);
  return fields[name] ?? null;
}
