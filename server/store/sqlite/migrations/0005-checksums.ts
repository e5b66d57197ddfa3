/** A checksum for what is kept for speed alone. What there was of it nobody can tell from what it should be. */
export const CHECKSUMS = `
DROP TABLE snapshots;
DROP TABLE segments;

CREATE TABLE snapshots (
  incident TEXT NOT NULL,
  seq INTEGER NOT NULL,
  version INTEGER NOT NULL,
  state TEXT NOT NULL,
  -- CRC-32 of the row.
  checksum INTEGER NOT NULL,
  PRIMARY KEY (incident, seq)
) STRICT;

CREATE TABLE segments (
  -- The place of the first event, and the seq of the last.
  place INTEGER PRIMARY KEY,
  last INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  -- CRC-32 of the row.
  checksum INTEGER NOT NULL
) STRICT;
`;
