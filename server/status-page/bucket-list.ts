/** What a page of a bucket's list says: the ETag of each object by its key, and where it goes on. */
export interface BucketList {
  readonly etags: ReadonlyMap<string, string>;
  readonly next: string | null;
}

/** Reads an answer of ListObjectsV2. Its few elements stand in a fixed form; nothing else of XML is needed for them. */
export function readBucketList(xml: string): BucketList {
  const etags = new Map<string, string>();
  for (const [, object = ''] of xml.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)) {
    const key = textOf(object, 'Key');
    if (key !== null) etags.set(key, bareEtag(textOf(object, 'ETag')));
  }
  const isMore = textOf(xml, 'IsTruncated') === 'true';
  return { etags, next: isMore ? textOf(xml, 'NextContinuationToken') : null };
}

/** The text of the first element of this name; null where there is none. */
export function textOf(xml: string, name: string): string | null {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  return text === undefined
    ? null
    : text.replace(/&(?:quot|apos|lt|gt|amp|#34|#39);/g, (all) => ENTITIES[all] ?? all);
}

/** Some stores write it with quotation marks, some without. */
export function bareEtag(etag: string | null): string {
  return (etag ?? '').replaceAll('"', '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};
