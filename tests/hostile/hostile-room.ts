import { expect } from '@playwright/test';
import { commandSchemas } from '#shared/incident/commands.ts';
import type { Joined } from '#shared/protocol/rest/joining.ts';
import { rest } from '#tests/e2e/support/rest.ts';
import type { HostileText } from './hostile-text.ts';

/** A room in which every word is somebody's attempt. */
export interface HostileRoom {
  readonly incident: string;
  readonly ana: Joined;
  readonly kenji: Joined;
  /** What the record holds, as it was taken. */
  readonly title: string;
  readonly notes: readonly string[];
  readonly titles: readonly string[];
  readonly names: readonly string[];
  /** What went out; null where it looks as if it was not filled in, and stays a draft (CAST-3). */
  readonly told: string | null;
  readonly reasons: readonly string[];
  /** Waits until what was sent has gone out. */
  readonly out: () => Promise<void>;
}

const MOST_NAMES = 24;
const MOST_TASKS = 40;

/** The texts as names and titles, as far as they can be any. */
function linesOf(texts: readonly HostileText[], longest: 80 | 300): string[] {
  const schema = commandSchemas[longest === 80 ? 'participant.join' : 'incident.declare'];
  return texts.flatMap(({ text }) => {
    const line = [...text]
      .slice(0, longest / 2)
      .join('')
      .toWellFormed()
      .slice(0, longest)
      .trim();
    const data = longest === 80 ? { participant: 'p', name: line, role: 'responder' } : { title: line };
    const parsed = schema.safeParse(data);
    if (!parsed.success) return [];
    return ['name' in parsed.data ? parsed.data.name : (parsed.data as { title: string }).title];
  });
}

function wordsOf(texts: readonly HostileText[]): string[] {
  return texts.flatMap(({ text }) => {
    const parsed = commandSchemas['note.add'].safeParse({ text });
    return parsed.success ? [parsed.data.text] : [];
  });
}

/** Fills a room with texts: as names, titles, notes, reports, reasons, broadcasts and links. */
export async function hostileRoom(url: string, texts: readonly HostileText[]): Promise<HostileRoom> {
  const owner = rest(url);
  const titles = [...new Set(linesOf(texts, 300))];
  const names = [...new Set(linesOf(texts, 80))].slice(0, MOST_NAMES);
  const notes = wordsOf(texts);
  const reasons = notes.filter((text) => text.length <= 900);
  const reason = (index: number) => reasons[index % reasons.length] ?? 'x';
  const [title = 'Checkout fails', ...others] = titles;
  const incident = await owner.declare(title);
  const ana = await owner.person(incident, 'lead', names[0] ?? 'Ana');
  const kenji = await owner.person(incident, 'responder', names[1] ?? 'Kenji');
  const asAna = rest(url, ana.session);
  const asKenji = rest(url, kenji.session);
  await asAna.command(incident, 'command.claim', {});
  const more: string[] = [];
  for (const [index, name] of names.slice(2).entries()) {
    more.push(`guest-${index}`);
    await owner.command(incident, 'participant.join', {
      participant: `guest-${index}`,
      name,
      role: 'responder',
    });
  }
  // The newest stand in the window: people and titles before notes.
  for (const [index, person] of more.entries()) {
    if (index % 5 === 1)
      await asAna.command(incident, 'role.assign', { role: 'scribe', participant: person });
    if (index % 5 === 2)
      await asAna.command(incident, 'rest.order', { participant: person, reason: reason(index) });
    if (index % 5 === 3)
      await asAna.command(incident, 'participant.release', { participant: person, reason: reason(index) });
    if (index % 5 === 4)
      await asAna.command(incident, 'participant.remove', { participant: person, reason: reason(index) });
  }
  const tasks = others.slice(0, MOST_TASKS);
  for (const [index, task] of tasks.entries()) {
    const { events } = await asAna.command(incident, 'task.assign', {
      title: task,
      assignee: kenji.participant,
      minutes: 5,
    });
    const id = events[0]?.id;
    if (index % 4 === 0) continue;
    await asKenji.command(incident, 'task.understand', { task: id });
    if (index % 4 === 1) await asKenji.command(incident, 'task.block', { task: id, need: reason(index) });
    if (index % 4 === 2) {
      const can = { conditions: reason(index), actions: reason(index + 1), needs: reason(index + 2) };
      const links = [
        'https://example.com/?q="><script>window.__hit=1</script>',
        'http://אבג.example/\u202egnp.exe',
      ];
      await asKenji.command(incident, 'task.report', {
        task: id,
        outcome: 'done',
        text: reason(index),
        can,
        links,
      });
    }
    if (index % 4 === 3) await asAna.command(incident, 'task.cancel', { task: id, reason: reason(index) });
  }
  for (let from = 0; from < notes.length; from += 50) {
    const some = notes.slice(from, from + 50);
    await Promise.all(some.map((text) => asAna.command(incident, 'note.add', { text })));
  }
  const text = notes.at(0) ?? 'x';
  const told = text.includes('{{') ? null : text;
  for (const audience of ['executives', 'public']) {
    const { events } = await asAna.command(incident, 'broadcast.draft', {
      audience,
      status: 'investigating',
      text,
      nextUpdateAt: new Date(Date.now() + 600_000).toISOString(),
    });
    if (told !== null)
      await asAna.command(incident, 'broadcast.send', {
        broadcast: events[0]?.id,
        override: { reason: reason(4) },
      });
    await asAna.command(incident, 'broadcast.snooze', { audience, minutes: 5, reason: reason(3) });
  }
  const out = async () => {
    await expect
      .poll(async () =>
        Object.values((await asAna.state(incident)).broadcasts).some(({ queued }) => queued !== null),
      )
      .toBe(false);
  };
  return { incident, ana, kenji, title, notes, titles: tasks, names, told, reasons, out };
}
