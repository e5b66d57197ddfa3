/** A bug on purpose: one piece of one source file, replaced as it is loaded. */
export interface Plant {
  readonly name: string;
  readonly file: string;
  /** Must be in the file exactly once. */
  readonly find: string;
  readonly replace: string;
  /** Rules of which the first that is found broken must be one. */
  readonly expects: readonly string[];
  /** A seed that has met it: played first where few do. Where it no longer does, all others are played. */
  readonly rare?: number;
}

const ROOM = 'server/room';
const SYNC = 'renderer/sync';

/** Bugs that the simulation must find. Each was chosen because it is easily made, and hard to see. */
export const PLANTS: readonly Plant[] = [
  {
    name: 'a command is acknowledged before it is durable',
    file: `${ROOM}/commit.ts`,
    find: '  const results = stored(options, ready);',
    replace: `  for (const { work } of ready) for (const decided of work.decided.values()) answer(decided, decided.ack);
      const results = stored(options, ready);`,
    expects: ['LOG-2'],
  },
  {
    name: 'news are published before they are durable',
    file: `${ROOM}/commit.ts`,
    find: '  const results = stored(options, ready);',
    replace: `  for (const { room, work } of ready)
        options.publisher.publish(room.incident, work.events.map(({ event }) => event), work.state);
      const results = stored(options, ready);`,
    expects: ['LOG-2'],
  },
  {
    name: 'a write that failed leaves its work in the room',
    file: `${ROOM}/commit.ts`,
    find: 'for (const { work } of ready) refuseAll(work);',
    replace: 'for (const { room, work } of ready) { room.state = work.state; refuseAll(work); }',
    expects: ['LOG-1', 'LOG-2', 'LOG-4', 'SYNC-2', 'SYNC-3', 'SYNC-1'],
  },
  {
    name: 'news are published in another order',
    file: `${ROOM}/publish.ts`,
    find: 'listener.events({ incident, events: stretch, state })',
    replace: 'listener.events({ incident, events: stretch.toReversed(), state })',
    expects: ['SYNC-2'],
  },
  {
    name: 'the server does not know a command that comes again',
    file: `${ROOM}/decide-request.ts`,
    find: 'const first = given.get(message.id);',
    replace: 'const first = new Map().get(message.id);',
    expects: ['SYNC-1'],
  },
  {
    name: 'an answer is given again whatever is asked under its id',
    file: `${ROOM}/decide-request.ts`,
    find: 'const isSame = first.body === print || first.body === ERASED;',
    replace: 'const isSame = true;',
    expects: ['SYNC-1'],
  },
  {
    name: 'the chain is computed over a wrong predecessor',
    file: `${ROOM}/carry-out.ts`,
    find: 'const sealed = seal(hash, {',
    replace: 'const sealed = seal(work.hash, {',
    expects: ['LOG-3'],
  },
  {
    name: 'a room that is opened folds its log in another order',
    file: `${ROOM}/room.ts`,
    find: '    for (const event of page) {',
    replace: '    for (const event of page.toReversed()) {',
    expects: ['LOG-4', 'SYNC-2', 'LOG-1', 'SYNC-3'],
  },
  {
    name: 'a snapshot says an older seq than its state',
    file: `${ROOM}/answers.ts`,
    find: 'const snapshot = { seq: state.seq, state };',
    replace: 'const snapshot = { seq: state.seq, state: room.state };',
    expects: ['LOG-4'],
  },
  {
    name: 'the events of an answer begin one too early',
    file: `${ROOM}/room.ts`,
    find: 'const from = after - first + 1;',
    replace: 'const from = Math.max(0, after - first);',
    expects: ['SYNC-3', 'SYNC-2'],
  },
  {
    name: 'somebody who comes back is not told of what follows',
    file: 'server/socket/screens.ts',
    find: 'void connection.join(roomOf(payload.incident));',
    replace: 'if (payload.after === 0) void connection.join(roomOf(payload.incident));',
    expects: ['SYNC-2', 'SYNC-3'],
  },
  {
    name: 'whoever is removed keeps their sessions',
    file: 'server/news.ts',
    find: 'sessions.endAll(participant);',
    replace: '',
    expects: ['AUTH-3'],
    rare: 23,
  },
  {
    name: 'a vacant role is reminded of again and again',
    file: 'shared/incident/reminders/schedule.ts',
    find: 'at.find((each) => isBefore(sent.dueAt, each))',
    replace: 'at[0]',
    expects: ['CLOCK-1'],
  },
  {
    name: 'the client applies over a hole',
    file: `${SYNC}/gapless.ts`,
    find: 'if (event.seq === head + 1) {',
    replace: 'if (event.seq > head) {',
    expects: ['SYNC-2'],
  },
  {
    name: 'the client does not notice a hole',
    file: `${SYNC}/gapless.ts`,
    find: 'hasHole: () => early.size > 0,',
    replace: 'hasHole: () => false,',
    expects: ['SYNC-2'],
  },
  {
    name: 'the client asks for what comes after the next event',
    file: `${SYNC}/log-follower.ts`,
    find: 'const after = soiled ? 0 : gapless.head();',
    replace: 'const after = soiled ? 0 : gapless.head() + 1;',
    expects: ['SYNC-3'],
  },
  {
    name: 'words that were redacted stay on screens that have them',
    rare: 20,
    file: `${SYNC}/log-follower.ts`,
    find: 'if (ready.some(takesBackWords)) startOver();',
    replace: '',
    expects: ['LOG-3', 'SYNC-2'],
  },
  {
    name: 'an outdated read of the log is used',
    file: `${SYNC}/log-follower.ts`,
    find: `const read = await readLog(wire, incident, head);
        if (during !== visit) return false;`,
    replace: 'const read = await readLog(wire, incident, head);',
    expects: ['SYNC-2', 'SYNC-3'],
  },
  {
    name: 'a command is sent again under another id',
    file: `${SYNC}/command-queue.ts`,
    find: "answer = await wire.ask('command', { id, incident, type, data });",
    replace:
      "answer = await wire.ask('command', { id: command.sent ? id + '-again' : id, incident, type, data });",
    expects: ['SYNC-1'],
  },
  {
    name: 'a command leaves the outbox as it is sent',
    file: `${SYNC}/command-queue.ts`,
    find: 'if (!command.sent) outbox.replace({ ...command, sent: true } as KeptCommand);',
    replace: 'outbox.remove(id);',
    expects: ['SYNC-4', 'SYNC-5'],
  },
  {
    name: 'a refused command leaves no trace',
    file: `${SYNC}/command-queue.ts`,
    find: 'outbox.replace({ ...command, refused: answer.error });',
    replace: 'outbox.remove(id);',
    expects: ['SYNC-4'],
  },
  {
    name: 'an acknowledged command flickers until its events arrive',
    file: `${SYNC}/command-queue.ts`,
    find: `        done.add(id);
        answered(id, answer);`,
    replace: '        settle(id, answer);',
    expects: ['SYNC-5'],
  },
  {
    name: 'an attempt that is over goes on when it fails at last',
    rare: 13,
    file: `${SYNC}/command-queue.ts`,
    find: '        if (sending !== attempt) return;',
    replace: '',
    expects: ['SYNC-4'],
  },
  {
    name: 'a command is sent while another is on its way',
    file: `${SYNC}/command-queue.ts`,
    find: 'if (!isOpen || sending !== null) return;',
    replace: 'if (!isOpen) return;',
    expects: ['SYNC-4'],
  },
  {
    name: 'a broadcast goes out by itself on return',
    file: `${SYNC}/command-queue.ts`,
    find: 'cleared = new Set(done);',
    replace: '',
    expects: ['SYNC-4'],
  },
  {
    name: 'a broadcast that may be out already can be withdrawn',
    rare: 70,
    file: `${SYNC}/command-queue.ts`,
    find: '&& (isOpen || !sent)',
    replace: '',
    expects: ['SYNC-4'],
  },
  {
    name: 'the expectation is not decided again when the server goes on',
    file: `${SYNC}/rebase.ts`,
    find: 'last?.on === confirmed && last.pending',
    replace: 'last !== undefined && pending.length > 0 && last.pending',
    expects: ['SYNC-5'],
  },
  {
    name: 'a pending command is shown twice',
    file: `${SYNC}/rebase.ts`,
    find: 'commands.slice(before.pending.length)',
    replace: 'commands.slice(Math.max(0, before.pending.length - 1))',
    expects: ['SYNC-5'],
  },
  {
    name: 'a silent line is never given up',
    file: `${SYNC}/heartbeat.ts`,
    find: 'silence = timers.after(GIVE_UP_MS, giveUp);',
    replace: 'silence = undefined;',
    expects: ['SYNC-3'],
  },
  {
    name: 'command can be claimed while somebody holds it',
    file: 'shared/incident/command/decide.ts',
    find: "if (commander !== null) return refuse('commander_exists'",
    replace: "if (commander === '') return refuse('commander_exists'",
    expects: ['ROLE-1'],
  },
];
