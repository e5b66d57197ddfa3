import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { followPower } from './power.ts';

function aMachine() {
  const powerMonitor = new EventEmitter();
  const told: string[] = [];
  const power = followPower({ powerMonitor: powerMonitor as never, onResumed: () => told.push('resumed') });
  return { powerMonitor, power, told };
}

it('[SYNC-6] a machine that wakes is told of, and one that falls asleep is not', () => {
  const { powerMonitor, power, told } = aMachine();
  powerMonitor.emit('suspend');
  expect(told).toEqual([]);
  powerMonitor.emit('resume');
  expect(told).toEqual(['resumed']);
  power.stop();
  powerMonitor.emit('resume');
  expect(told).toEqual(['resumed']);
});

it('[DESK-2] whether the screen is locked is known at any moment', () => {
  const { powerMonitor, power } = aMachine();
  expect(power.isLocked()).toBe(false);
  powerMonitor.emit('lock-screen');
  expect(power.isLocked()).toBe(true);
  powerMonitor.emit('unlock-screen');
  expect(power.isLocked()).toBe(false);
});
