/**
 * Where people want to be reminded of their shifts by e-mail, and the reminders that are to be sent so. An address is erased
 * with its row. A reminder's row holds no words and no address, and goes a quarter of an hour after its event.
 */
export const SHIFT_REMINDERS = `
CREATE TABLE shift_contacts (
  person TEXT PRIMARY KEY,
  address TEXT NOT NULL,
  language TEXT NOT NULL,
  -- NULL until the person has typed the code that was mailed there.
  confirmed_at TEXT,
  code_hash TEXT,
  tries_left INTEGER NOT NULL,
  -- An address that is not confirmed by then is erased; NULL for one that is.
  expires_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE shift_mails (
  incident TEXT NOT NULL,
  seq INTEGER NOT NULL,
  person TEXT NOT NULL,
  at TEXT NOT NULL,
  -- queued, sending, over
  state TEXT NOT NULL DEFAULT 'queued',
  attempts INTEGER NOT NULL DEFAULT 0,
  -- When it is looked at by itself; NULL where nothing is to be sent.
  due_at TEXT,
  expires_at TEXT NOT NULL,
  PRIMARY KEY (incident, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX shift_mails_due ON shift_mails (due_at) WHERE due_at IS NOT NULL;
`;
