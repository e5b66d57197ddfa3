import { termIn } from '#shared/errors/terms.ts';
import { audienceOf } from '#shared/incident/broadcasts/audience.ts';
import type { DecisionRecord } from '#shared/incident/decisions/record.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import { timeOnIncident } from '#shared/incident/participants/duty.ts';
import { actingRole, nameOf } from '#shared/incident/participants/lookup.ts';
import { byBeginning } from '#shared/incident/shifts/shift.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { isOpen } from '#shared/incident/tasks/task.ts';
import { saidIn } from '#shared/text/wording.ts';
import { type Instant, msBetween, toMs } from '#shared/time/instant.ts';
import type { ToldEntry } from './entry.ts';
import type { Paper, PaperBlock, PaperSection } from './paper.ts';
import { phasesOf } from './phases-of.ts';
import { paperOf, type Telling } from './telling.ts';
import { isOutside, timelineSection } from './timeline-paper.ts';
import { PAPER_WORDS, type PaperWords } from './words.ts';

/** What a record is made from: the fold, the log that it is the fold of, and the log as it is told. */
export interface RecordSource {
  readonly state: IncidentState;
  readonly events: readonly IncidentEvent[];
  readonly entries: readonly ToldEntry[];
}

/**
 * What is left of an incident when it is over: what it was, who took part, what was decided, done and told, and all of it in
 * order. It says what happened; what is to be learnt from it is for people to write. What anybody told of their sleep is in
 * no record, and not here.
 */
export function recordPaper({ state, events, entries }: RecordSource, telling: Telling): Paper {
  const made = { state, telling, words: PAPER_WORDS[telling.language] };
  const inside = telling.level !== 'outside';
  return paperOf('record', state, telling, [
    facts(made),
    phases(made, events),
    inside ? people(made) : peopleByRole(made),
    inside ? decisions(made) : number(made, 'decisions', Object.keys(state.decisions).length),
    inside ? tasks(made) : number(made, 'tasks', Object.keys(state.tasks).length),
    updates(made),
    ...(inside ? [shifts(made)] : []),
    timelineSection(state, entries, telling),
  ]);
}

interface Made {
  readonly state: IncidentState;
  readonly telling: Telling;
  readonly words: PaperWords;
}

type SectionId = keyof PaperWords['sections'];

function facts({ state, telling, words }: Made): PaperSection {
  const { facts: said } = words;
  const when = (at: Instant | null) => (at === null ? words.not : telling.time(at));
  const severity = state.severity === 'unknown' ? words.unknown : state.severity;
  const lasted =
    state.resolvedAt === null ? words.not : words.duration(msBetween(state.declaredAt, state.resolvedAt));
  const inside: (readonly [string, string])[] =
    telling.level === 'outside' ? [] : [[said.contacts, String(state.contacts.total)]];
  return {
    id: 'facts',
    heading: words.sections.facts,
    blocks: [
      {
        kind: 'facts',
        facts: [
          [said.severity, severity],
          [said.phase, words.phase(state.phase)],
          [said.declared, when(state.declaredAt)],
          [said.resolved, when(state.resolvedAt)],
          [said.closed, when(state.closedAt)],
          [said.lasted, lasted],
          ...inside,
        ],
      },
    ],
  };
}

function phases(made: Made, events: readonly IncidentEvent[]): PaperSection {
  const { words, telling } = made;
  const rows = phasesOf(events).map(({ phase, from, to }) => [
    words.phase(phase),
    telling.time(from),
    to === null ? '' : telling.time(to),
    words.duration(msBetween(from, to ?? telling.now)),
  ]);
  const { head } = words;
  return table(made, 'phases', [head.phase, head.from, head.to, head.lasted], rows, words.not);
}

function people(made: Made): PaperSection {
  const { state, telling, words } = made;
  const { language, now, time } = telling;
  const rows = Object.values(state.participants)
    .sort((a, b) => toMs(a.joinedAt) - toMs(b.joinedAt))
    .map((person) => [
      person.name,
      termIn(actingRole(state, person), language),
      time(person.joinedAt),
      words.duration(timeOnIncident(person, now)),
      termIn(person.attendance, language),
    ]);
  const { head } = words;
  return table(
    made,
    'people',
    [head.name, head.role, head.joined, head.duty, head.now],
    rows,
    words.none.people,
  );
}

function peopleByRole(made: Made): PaperSection {
  const { state, telling, words } = made;
  const counts = new Map<string, number>();
  for (const person of Object.values(state.participants)) {
    const role = actingRole(state, person);
    counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  const rows = [...counts].map(([role, count]) => [termIn(role, telling.language), String(count)]);
  return table(made, 'people', [words.head.role, words.head.count], rows, words.none.people);
}

function decisions(made: Made): PaperSection {
  const { state, telling, words } = made;
  const when = (at: Instant | null) => (at === null ? null : telling.time(at));
  const outcome = ({ status, settled, verified, verifyAt }: DecisionRecord) =>
    [
      words.decided(
        status === 'carried' && settled?.by === null ? 'silence' : status,
        when(settled?.at ?? null),
      ),
      settled?.reason ?? '',
      verified === null
        ? verifyAt === null
          ? ''
          : words.verified('open', when(verifyAt))
        : words.verified(verified.outcome, when(verified.at)),
      verified?.text ?? '',
    ]
      .filter((part) => part !== '')
      .join('\n');
  const rows = Object.values(state.decisions).map((decision) => [
    decision.proposal,
    decision.risk,
    nameOf(state, decision.executor),
    outcome(decision),
  ]);
  const { head } = words;
  return table(
    made,
    'decisions',
    [head.proposal, head.risk, head.executor, head.outcome],
    rows,
    words.none.decisions,
  );
}

function tasks(made: Made): PaperSection {
  const { state, telling, words } = made;
  const rows = Object.values(state.tasks).map((task) => [
    task.title,
    task.assignee === null ? '–' : nameOf(state, task.assignee),
    telling.time(task.assignedAt),
    task.deadline === null ? '–' : telling.time(task.deadline),
    [
      termIn(task.status, telling.language),
      isOpen(task) || task.endedAt === null ? '' : telling.time(task.endedAt),
    ]
      .filter((part) => part !== '')
      .join(', '),
    task.report?.text ?? '',
  ]);
  const { head } = words;
  return table(
    made,
    'tasks',
    [head.task, head.name, head.given, head.due, head.status, head.report],
    rows,
    words.none.tasks,
  );
}

function updates(made: Made): PaperSection {
  const { state, telling, words } = made;
  const { language, level, time } = telling;
  const rows = Object.values(state.broadcasts)
    .filter(({ sentAt, audience }) => sentAt !== null && (level !== 'outside' || isOutside(state, audience)))
    .sort((a, b) => toMs(a.sentAt ?? '') - toMs(b.sentAt ?? ''))
    .map(({ audience, sentAt, sentBy, text }) => {
      const to = audienceOf(state, audience)?.name;
      const told = [to === undefined ? audience : saidIn(to, language), time(sentAt ?? telling.now)];
      return level === 'outside'
        ? [...told, text]
        : [...told, sentBy === null ? '–' : nameOf(state, sentBy), text];
    });
  const { head } = words;
  const columns = [head.audience, head.sent, ...(level === 'outside' ? [] : [head.name]), head.text];
  return table(made, 'updates', columns, rows, words.none.updates);
}

function shifts(made: Made): PaperSection {
  const { state, telling, words } = made;
  const { language, time } = telling;
  const when = (at: Instant | null) => (at === null ? null : time(at));
  const rows = Object.values(state.shifts)
    .sort(byBeginning)
    .map(({ person, role, slot, from, to, startedAt, endedAt }) => [
      nameOf(state, person),
      slot > 1 ? `${termIn(role, language)} ${slot}` : termIn(role, language),
      time(from),
      time(to),
      words.shiftBecame(when(startedAt), when(endedAt)),
    ]);
  const { head } = words;
  return table(
    made,
    'shifts',
    [head.name, head.shift, head.from, head.to, head.became],
    rows,
    words.none.shifts,
  );
}

/** Of what is the house's own, outside is told how much there was of it. */
function number({ words }: Made, id: 'decisions' | 'tasks', count: number): PaperSection {
  const text = count === 0 ? words.none[id] : words.counted(id, count);
  return { id, heading: words.sections[id], blocks: [{ kind: 'text', text }] };
}

function table(
  { words }: Made,
  id: SectionId,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  none: string,
): PaperSection {
  const heading = words.sections[id];
  const block: PaperBlock =
    rows.length === 0 ? { kind: 'text', text: none } : { kind: 'table', caption: heading, head, rows };
  return { id, heading, blocks: [block] };
}
