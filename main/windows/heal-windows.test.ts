import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { healWindows } from './heal-windows.ts';

function aWindow({ answer = false } = {}) {
  const app = new EventEmitter();
  const told: string[] = [];
  let now = 0;
  const contents = Object.assign(new EventEmitter(), {
    reload: () => told.push('load'),
    forcefullyCrashRenderer: () => contents.emit('render-process-gone', {}, { reason: 'killed' }),
  });
  const window = Object.assign(new EventEmitter(), { webContents: contents, isDestroyed: () => false });
  const stop = healWindows({
    app: app as never,
    now: () => now,
    ask: async () => {
      told.push('ask');
      return answer;
    },
    note: (what, why) => told.push(`${what}: ${why}`),
  });
  app.emit('browser-window-created', {}, window);
  const crash = async (reason = 'crashed') => {
    contents.emit('render-process-gone', {}, { reason });
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return {
    app,
    window,
    told,
    stop,
    crash,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

it('[DESK-1] a window whose page crashed is loaded again once; soon after, the person is asked', async () => {
  const { told, crash, pass } = aWindow({ answer: true });
  await crash();
  expect(told).toEqual(['window: crashed', 'load']);
  pass(59_999);
  await crash('oom');
  expect(told.slice(2)).toEqual(['window: oom', 'ask', 'load']);
  pass(60_000);
  await crash();
  expect(told.slice(5)).toEqual(['window: crashed', 'load']);
});

it('[DESK-1] who does not want it loaded again is left alone', async () => {
  const { told, crash } = aWindow();
  await crash();
  await crash();
  expect(told).toEqual(['window: crashed', 'load', 'window: crashed', 'ask']);
});

it('[DESK-1] a page that hangs is ended and loaded again; one that ends as it should is not', async () => {
  const { told, window, crash } = aWindow();
  await crash('clean-exit');
  expect(told).toEqual([]);
  window.emit('unresponsive');
  expect(told).toEqual(['window: unresponsive', 'window: killed', 'load']);
});

it('[DESK-1] what else of the program ends by itself is taken down', () => {
  const { app, told, stop } = aWindow();
  app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed' });
  app.emit('child-process-gone', {}, { type: 'Utility', name: 'Quarterdeck server', reason: 'clean-exit' });
  expect(told).toEqual(['GPU: crashed']);
  stop();
  app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed' });
  expect(told).toHaveLength(1);
});
