/** Old history, compressed once and sent as it is. Only a cache of the log. */
export const SEGMENTS = `
CREATE TABLE segments (
  -- The place of the first event, and the seq of the last.
  place INTEGER PRIMARY KEY,
  last INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
`;
