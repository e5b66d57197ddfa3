/**
 * What the other side certainly took, and where it stands there: one row a delivery, written as soon as the answer is
 * there. A later update of the same thread finds the first one by it, and after a crash it is the proof that nothing
 * has to be sent again. And the secret of every channel stands apart from its settings, as that of e-mail did not.
 */
export const PLACES = `
CREATE TABLE delivery_places (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  recipient TEXT NOT NULL,
  thread TEXT NOT NULL,
  -- What the channel needs to find it again; NULL for what only stands behind another.
  place TEXT,
  sent_at TEXT NOT NULL
) STRICT;

CREATE INDEX delivery_places_of_thread ON delivery_places (recipient, thread);

UPDATE channels SET settings = json_object(
  'settings', json_remove(settings, '$.password'), 'secret', json_extract(settings, '$.password')
) WHERE name = 'email';
`;
