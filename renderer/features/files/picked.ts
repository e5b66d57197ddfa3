import { toOneLine } from '#shared/text/one-line.ts';

/**
 * The files of a paste or a drop. Programs that copy a table put a picture of it beside the text: where one writes,
 * the text is meant.
 */
export function filesIn(data: DataTransfer | null, target: EventTarget | null): readonly File[] {
  const files = [...(data?.files ?? [])];
  const writes = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  if (files.length === 0 || (writes && data?.types.includes('text/plain') === true)) return [];
  return files.map(named);
}

/** Whether something that is dragged over the page is a file; its content is not told before the drop. */
export function hasFiles(data: DataTransfer | null): boolean {
  return data?.types.includes('Files') === true;
}

/** A name that the room takes: browsers give all pasted pictures the same one, and some names have no end. */
export function named(file: File): File {
  const clean = toOneLine(file.name).slice(-200) || 'file';
  const name = clean === 'image.png' ? `screenshot-${stamp(file.lastModified)}.png` : clean;
  return name === file.name ? file : new File([file], name, { type: file.type });
}

/** The moment in the reader's own time, as it sorts. */
function stamp(at: number): string {
  const date = new Date(at);
  const local = new Date(at - date.getTimezoneOffset() * 60_000).toISOString();
  return local.slice(0, 19).replaceAll(':', '').replace('T', '-');
}
