import type { Database } from 'better-sqlite3';
import type {
  ShiftContact,
  ShiftMailParcel,
  ShiftMailStore,
} from '#server/shift-reminders/shift-mail-store.ts';

/** How often a code may be typed wrongly: nobody guesses one of a million in that. */
const MOST_TRIES = 5;

/** Notes a reminder for whoever has a confirmed address, and for nobody else. */
export const NOTE_SHIFT_MAIL = `INSERT INTO shift_mails (incident, seq, person, at, due_at, expires_at)
  SELECT @incident, @seq, person, @at, @at, @expiresAt FROM shift_contacts
  WHERE person = @person AND confirmed_at IS NOT NULL
  ON CONFLICT DO NOTHING`;

/** Addresses for reminders of shifts, and their outbox, in the data folder's database. */
export function sqliteShiftMailStore(db: Database): ShiftMailStore {
  const sql = statements(db);

  const confirm = db.transaction((person: string, codeHash: string, now: string) => {
    const isConfirmed = sql.confirm.run({ person, codeHash, now }).changes > 0;
    if (!isConfirmed) sql.takeTry.run(person);
    return isConfirmed;
  });

  const erase = db.transaction((person: string, codeHash: string | null) => {
    const isErased = sql.erase.run({ person, codeHash }).changes > 0;
    if (isErased) sql.forgetMails.run(person);
    return isErased;
  });

  const tidy = db.transaction((now: string) => {
    sql.dropMails.run(now);
    sql.dropUnconfirmed.run(now);
  });

  return {
    shiftContact: (person) => sql.contact.get(person),
    setShiftContact: (contact) => void sql.set.run({ ...contact, tries: MOST_TRIES }),
    setShiftLanguage: (person, language) => void sql.setLanguage.run(language, person),
    confirmShiftContact: (person, codeHash, now) => confirm.immediate(person, codeHash, now),
    eraseShiftContact: (person, codeHash) => erase.immediate(person, codeHash ?? null),

    noteShiftMail: (mail) => void sql.note.run(mail),
    claimShiftMail: (now) => sql.claim.get({ now }),
    settleShiftMail: ({ incident, seq }, dueAt) => void sql.settle.run({ incident, seq, dueAt }),
    nextShiftMail: () => sql.nextDue.get()?.at ?? null,
    doubtShiftMailsUnderWay: () => void sql.doubtUnderWay.run(),
    doubtShiftMailsDue: () => void sql.doubtDue.run(),
    tidyShiftMails: (now) => tidy.immediate(now),
  };
}

function statements(db: Database) {
  return {
    contact: db.prepare<[string], ShiftContact>(
      'SELECT person, address, language, confirmed_at AS confirmedAt FROM shift_contacts WHERE person = ?',
    ),
    set: db.prepare<[object]>(
      `INSERT OR REPLACE INTO shift_contacts (person, address, language, code_hash, tries_left, expires_at)
       VALUES (@person, @address, @language, @codeHash, @tries, @expiresAt)`,
    ),
    setLanguage: db.prepare<[string, string]>('UPDATE shift_contacts SET language = ? WHERE person = ?'),
    confirm: db.prepare<[object]>(
      `UPDATE shift_contacts SET confirmed_at = @now, code_hash = NULL, expires_at = NULL
       WHERE person = @person AND code_hash = @codeHash AND tries_left > 0 AND expires_at > @now`,
    ),
    takeTry: db.prepare<[string]>(
      'UPDATE shift_contacts SET tries_left = tries_left - 1 WHERE person = ? AND tries_left > 0',
    ),
    erase: db.prepare<[object]>(
      'DELETE FROM shift_contacts WHERE person = @person AND (@codeHash IS NULL OR code_hash = @codeHash)',
    ),
    forgetMails: db.prepare<[string]>('DELETE FROM shift_mails WHERE person = ?'),
    note: db.prepare<[object]>(NOTE_SHIFT_MAIL),
    claim: db.prepare<[object], ShiftMailParcel>(
      `UPDATE shift_mails SET state = 'sending', due_at = NULL, attempts = attempts + 1
       WHERE (incident, seq) = (SELECT incident, seq FROM shift_mails WHERE due_at <= @now AND expires_at > @now
         ORDER BY due_at LIMIT 1)
       RETURNING incident, seq, person, at, attempts, expires_at AS expiresAt`,
    ),
    settle: db.prepare<[object]>(
      `UPDATE shift_mails SET state = CASE WHEN @dueAt IS NULL THEN 'over' ELSE 'queued' END, due_at = @dueAt
       WHERE incident = @incident AND seq = @seq AND state = 'sending'`,
    ),
    nextDue: db.prepare<[], { readonly at: string | null }>(
      'SELECT min(due_at) AS at FROM shift_mails WHERE due_at IS NOT NULL',
    ),
    doubtUnderWay: db.prepare("UPDATE shift_mails SET state = 'over' WHERE state = 'sending'"),
    doubtDue: db.prepare("UPDATE shift_mails SET state = 'over', due_at = NULL WHERE due_at IS NOT NULL"),
    dropMails: db.prepare<[string]>("DELETE FROM shift_mails WHERE expires_at <= ? AND state <> 'sending'"),
    dropUnconfirmed: db.prepare<[string]>('DELETE FROM shift_contacts WHERE expires_at <= ?'),
  };
}
