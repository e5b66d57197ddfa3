/** The bytes of files that people add, in pieces: what is kept is the record, and is backed up and healed with it. */
export const FILES = `
CREATE TABLE files (
  number INTEGER PRIMARY KEY,
  -- The name under which it comes in; NULL from when it belongs to an event.
  upload TEXT UNIQUE,
  incident TEXT,
  seq INTEGER,
  CHECK ((upload IS NULL) = (incident IS NOT NULL AND seq IS NOT NULL))
) STRICT;

CREATE UNIQUE INDEX files_by_event ON files (incident, seq) WHERE incident IS NOT NULL;

CREATE TABLE file_pieces (
  -- The file's number * 2^12 + the number of the piece.
  place INTEGER PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;
`;
