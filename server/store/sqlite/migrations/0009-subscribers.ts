/**
 * Who asked for updates and has not confirmed yet. A row is also the outbox of its own confirmation mail, and is erased
 * when its time is over. Of the token in the mail only the hash is kept, from the moment of the attempt on.
 */
export const SUBSCRIBERS = `
CREATE TABLE subscriptions (
  number INTEGER PRIMARY KEY,
  audience TEXT NOT NULL,
  address TEXT NOT NULL COLLATE NOCASE,
  language TEXT NOT NULL,
  state TEXT NOT NULL,
  token_hash TEXT UNIQUE,
  -- Mails that were taken, or may have been; and attempts at the next one.
  mails INTEGER NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0,
  mailed_at TEXT,
  -- When it is looked at by itself; NULL where nothing is to be sent.
  due_at TEXT,
  expires_at TEXT NOT NULL,
  UNIQUE (audience, address)
) STRICT;

CREATE INDEX subscriptions_due ON subscriptions (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX subscriptions_end ON subscriptions (expires_at);

-- When the person confirmed by the link in their mail; NULL where the owner entered them.
ALTER TABLE recipients ADD COLUMN confirmed_at TEXT;
`;
