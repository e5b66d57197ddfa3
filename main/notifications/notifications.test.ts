import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { DesktopNotification, NotificationChoices } from '#shared/desktop/notifications.ts';
import { createNotifications } from './notifications.ts';

const TASK: DesktopNotification = {
  id: 'i1 task-understood:t1',
  place: 'i1 task',
  kind: 'task',
  title: 'INC-1: Check replication lag',
  body: 'Yours: say “understood”',
  destination: { to: 'incident', incident: 'i1' },
  action: 'Understood',
};

function machine(given: { platform?: NodeJS.Platform; isSupported?: boolean } = {}) {
  const shown: { title: string; actions: readonly string[]; emitter: EventEmitter }[] = [];
  const heard: unknown[] = [];
  let kept: Partial<NotificationChoices> | undefined;
  const look = { isAtCockpit: false, isLocked: false };
  const notifications = createNotifications({
    isSupported: () => given.isSupported ?? true,
    create: ({ title = '', actions = [] }) => {
      const emitter = new EventEmitter();
      const one = { title, actions: actions.map(({ text }) => text ?? ''), emitter };
      return Object.assign(emitter, {
        show: () => void shown.push(one),
        close: () => void shown.splice(shown.indexOf(one), 1),
      }) as never;
    },
    isLookedAt: () => look.isAtCockpit,
    isLocked: () => look.isLocked,
    language: () => 'en',
    setting: {
      read: () => kept,
      write: (value) => {
        kept = value;
      },
    },
    platform: given.platform ?? 'darwin',
    onClick: (destination) => void heard.push(destination),
    onAnswer: (id) => void heard.push(id),
  });
  return { notifications, shown, heard, look };
}

describe('notifications of this machine', () => {
  it('[DESK-2] one thing is told once, also after a page was loaded anew', () => {
    const { notifications, shown } = machine();
    expect(notifications.notify(TASK)).toBe('shown');
    expect(notifications.notify(TASK)).toBe('quiet');
    expect(shown).toHaveLength(1);
  });

  it('[DESK-2] a newer one of a place takes it: they do not pile up', () => {
    const { notifications, shown } = machine();
    notifications.notify(TASK);
    notifications.notify({ ...TASK, id: 'another', title: 'INC-1: Restart db2' });
    notifications.notify({
      ...TASK,
      id: 'call',
      place: 'i1 roll-call',
      kind: 'roll-call',
      title: 'Roll call',
    });
    expect(shown.map(({ title }) => title)).toEqual(['INC-1: Restart db2', 'Roll call']);
    notifications.end('another');
    expect(shown.map(({ title }) => title)).toEqual(['Roll call']);
  });

  it('[DESK-2] while the screen is locked they name nothing, and nobody answers who walks past', () => {
    const { notifications, shown, look } = machine();
    // The cockpit was before the person when they locked the screen.
    Object.assign(look, { isAtCockpit: true, isLocked: true });
    expect(notifications.notify(TASK)).toBe('shown');
    expect(JSON.stringify(shown)).not.toContain('replication');
    expect(shown[0]?.actions).toEqual([]);
    Object.assign(look, { isAtCockpit: false, isLocked: false });
    notifications.notify({ ...TASK, id: 'another', place: 'other' });
    expect(shown[1]?.title).toBe(TASK.title);
    expect(shown[1]?.actions).toEqual(['Understood']);
  });

  it('[DESK-2] is quiet while its person looks at the cockpit, and does not come later', () => {
    const { notifications, shown, look } = machine();
    look.isAtCockpit = true;
    expect(notifications.notify(TASK)).toBe('quiet');
    look.isAtCockpit = false;
    expect(notifications.notify(TASK)).toBe('quiet');
    expect(shown).toEqual([]);
    // The first one, which shows how they look, is for whoever looks.
    look.isAtCockpit = true;
    expect(notifications.notify({ ...TASK, id: 'first', kind: 'first' })).toBe('shown');
  });

  it('[DESK-2] each kind can be turned off, and on', () => {
    const { notifications } = machine();
    expect(Object.values(notifications.choices())).not.toContain(false);
    expect(notifications.choose('task', false)).toMatchObject({ task: false, decision: true });
    expect(notifications.notify(TASK)).toBe('off');
    notifications.choose('task', true);
    expect(notifications.notify({ ...TASK, id: 'later' })).toBe('shown');
    expect(machine({ isSupported: false }).notifications.notify(TASK)).toBe('unsupported');
  });

  it('[DESK-2] a click navigates and never answers; the button answers', () => {
    const { notifications, shown, heard } = machine();
    notifications.notify(TASK);
    expect(shown[0]?.actions).toEqual(['Understood']);
    shown[0]?.emitter.emit('click');
    expect(heard).toEqual([TASK.destination]);
    shown[0]?.emitter.emit('action');
    expect(heard).toEqual([TASK.destination, TASK.id]);
  });

  it('[DESK-2] where the system has no buttons there is none to press by mistake', () => {
    const { notifications, shown } = machine({ platform: 'linux' });
    notifications.notify(TASK);
    expect(shown[0]?.actions).toEqual([]);
  });

  it('[DESK-2] one that only left the screen goes from the system’s list when its thing is acted on', () => {
    const { notifications, shown } = machine({ platform: 'win32' });
    notifications.notify(TASK);
    shown[0]?.emitter.emit('close', { reason: 'timedOut' });
    notifications.end(TASK.id);
    expect(shown).toHaveLength(0);
    notifications.notify({ ...TASK, id: 'another' });
    shown[0]?.emitter.emit('close', { reason: 'userCanceled' });
    notifications.end('another');
    // Whoever has put it away has done so: nothing is left to take.
    expect(shown).toHaveLength(1);
  });
});
