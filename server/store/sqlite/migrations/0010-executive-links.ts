/**
 * The links by which executives read an incident's page. Only hashes of their tokens; ending a link deletes its row, since
 * nobody has to know of it again.
 */
export const EXECUTIVE_LINKS = `
CREATE TABLE executive_links (
  token_hash TEXT PRIMARY KEY,
  incident TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX executive_links_of_incident ON executive_links (incident);
`;
