/**
 * The links by which calendar programs follow a person's shifts: one a person. Only hashes of their tokens; ending a link
 * deletes its row, since nobody has to know of it again.
 */
export const CALENDAR_LINKS = `
CREATE TABLE calendar_links (
  person TEXT PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  language TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
