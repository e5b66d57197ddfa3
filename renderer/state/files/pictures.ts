/** Pictures kept to be shown again; past it the one that was not asked for longest goes. */
const KEPT = 60;

/** The addresses under which this window shows files that it has fetched. */
export interface Pictures {
  /** Rejects where the file cannot be had; the next who asks tries again. */
  readonly address: (attachment: string) => Promise<string>;
  /** Lets one go at once: it was redacted. */
  readonly forget: (attachment: string) => void;
  readonly stop: () => void;
}

/** @param load fetches the bytes of a file */
export function createPictures(
  load: (attachment: string) => Promise<Blob>,
  urls: Pick<typeof URL, 'createObjectURL' | 'revokeObjectURL'> = URL,
): Pictures {
  const known = new Map<string, Promise<string>>();

  function forget(attachment: string): void {
    const address = known.get(attachment);
    known.delete(attachment);
    address?.then(urls.revokeObjectURL, () => undefined);
  }

  return {
    address(attachment) {
      const address =
        known.get(attachment) ?? load(attachment).then((content) => urls.createObjectURL(content));
      // Set anew, so that the map's order is by last use.
      known.delete(attachment);
      known.set(attachment, address);
      address.catch(() => known.delete(attachment));
      const [oldest] = known.keys();
      if (known.size > KEPT && oldest !== undefined) forget(oldest);
      return address;
    },
    forget,
    stop() {
      for (const attachment of known.keys()) forget(attachment);
    },
  };
}
