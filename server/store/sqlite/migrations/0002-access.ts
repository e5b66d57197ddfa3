/** Who comes in: plain rows, because they must be erasable. Tokens are stored as hashes. */
export const ACCESS = `
CREATE TABLE people (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  owner INTEGER NOT NULL
) STRICT;

CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  person TEXT NOT NULL REFERENCES people (id),
  created_at TEXT NOT NULL,
  last_seen_at TEXT NOT NULL,
  revoked_at TEXT
) STRICT;

CREATE INDEX sessions_of_person ON sessions (person) WHERE revoked_at IS NULL;

CREATE TABLE invitations (
  id TEXT PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  -- NULL, with a NULL role: the invitation of the workspace's owner.
  incident TEXT,
  role TEXT,
  name TEXT,
  invited_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  expires_at TEXT,
  uses_left INTEGER NOT NULL CHECK (uses_left >= 0)
) STRICT;

CREATE TABLE memberships (
  person TEXT NOT NULL,
  incident TEXT NOT NULL,
  PRIMARY KEY (person, incident)
) STRICT, WITHOUT ROWID;

CREATE TABLE secrets (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
`;
