/**
 * To whom updates go, by which channels, and where each delivery stands. Addresses are personal data: they are in
 * plain tables and can be erased, and no log holds them.
 */
export const DELIVERIES = `
CREATE TABLE channels (
  name TEXT PRIMARY KEY,
  settings TEXT NOT NULL
) STRICT;

CREATE TABLE recipients (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  audience TEXT NOT NULL,
  channel TEXT NOT NULL,
  address TEXT NOT NULL COLLATE NOCASE,
  language TEXT NOT NULL,
  secret TEXT,
  UNIQUE (audience, channel, address)
) STRICT;

-- One row a sent update, written with its event; \`made\` once its deliveries are there.
CREATE TABLE dispatches (
  incident TEXT NOT NULL,
  broadcast TEXT NOT NULL,
  seq INTEGER NOT NULL,
  audience TEXT NOT NULL,
  at TEXT NOT NULL,
  made INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (incident, broadcast)
) STRICT;

CREATE INDEX dispatches_to_make ON dispatches (at) WHERE made = 0;

CREATE TABLE deliveries (
  key TEXT PRIMARY KEY,
  incident TEXT NOT NULL,
  broadcast TEXT NOT NULL,
  recipient TEXT NOT NULL,
  channel TEXT NOT NULL,
  address TEXT NOT NULL,
  language TEXT NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  reason TEXT,
  detail TEXT,
  -- When it is looked at by itself; NULL where only a human moves it.
  due_at TEXT,
  expires_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  UNIQUE (incident, broadcast, recipient)
) STRICT;

CREATE INDEX deliveries_due ON deliveries (channel, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX deliveries_under_way ON deliveries (state) WHERE state = 'sending';
CREATE INDEX deliveries_of_recipient ON deliveries (recipient);
`;
