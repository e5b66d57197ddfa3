/** The record: logs, the answers given, and what is derived from them for speed. */
export const LOG = `
CREATE TABLE heads (
  incident TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE events (
  incident TEXT NOT NULL REFERENCES heads (incident),
  seq INTEGER NOT NULL,
  id TEXT NOT NULL,
  at TEXT NOT NULL,
  actor_id TEXT NOT NULL,
  actor_name TEXT NOT NULL,
  actor_role TEXT NOT NULL,
  type TEXT NOT NULL,
  version INTEGER NOT NULL,
  -- The exact JSON text that body_hash is over; without its words once it is redacted.
  data TEXT NOT NULL,
  command TEXT NOT NULL,
  -- NULL once the event is redacted: the words can then not be guessed from the hash.
  salt TEXT,
  body_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (incident, seq)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX events_by_id ON events (incident, id);

CREATE TABLE answers (
  incident TEXT NOT NULL,
  command TEXT NOT NULL,
  body TEXT NOT NULL,
  outcome TEXT NOT NULL,
  PRIMARY KEY (incident, command)
) STRICT, WITHOUT ROWID;

CREATE TABLE incidents (
  incident TEXT PRIMARY KEY,
  key_number INTEGER NOT NULL UNIQUE,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  severity TEXT NOT NULL,
  phase TEXT NOT NULL,
  kind TEXT NOT NULL,
  declared_at TEXT NOT NULL,
  resolved_at TEXT,
  closed_at TEXT,
  commander TEXT,
  commander_name TEXT
) STRICT;

CREATE INDEX incidents_open ON incidents (key_number) WHERE phase <> 'closed';

CREATE TABLE signals (
  signal TEXT NOT NULL,
  incident TEXT NOT NULL REFERENCES incidents (incident),
  PRIMARY KEY (signal, incident)
) STRICT, WITHOUT ROWID;

-- Redactions whose words may still stand somewhere in the file.
CREATE TABLE erasures (
  incident TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (incident, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE snapshots (
  incident TEXT NOT NULL,
  seq INTEGER NOT NULL,
  version INTEGER NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (incident, seq)
) STRICT;
`;
