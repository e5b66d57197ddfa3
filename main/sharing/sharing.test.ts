import { describe, expect, it } from 'vitest';
import { NOT_SHARED, type SharingState } from '#shared/sharing/sharing-state.ts';
import type { SharingOrder } from '../server-host/messages.ts';
import { type KeptSharing, keepSharing } from './sharing.ts';

const OPEN: SharingState = { ...NOT_SHARED, status: 'open', url: 'https://192.168.1.5:4601', port: 4601 };

function sharing(kept?: KeptSharing) {
  const orders: SharingOrder[] = [];
  let ready: () => void = () => undefined;
  let tell: (state: SharingState) => void = () => undefined;
  let written = kept;
  const door = keepSharing({
    server: {
      onReady: (listener) => {
        ready = () => listener('http://127.0.0.1:4600');
        return () => undefined;
      },
      onSharing: (listener) => {
        tell = listener;
        return () => undefined;
      },
      share: (order) => void orders.push(order),
    },
    setting: {
      read: () => written,
      write: (value) => {
        written = value;
      },
    },
  });
  return {
    door,
    orders,
    ready: () => ready(),
    tell: (state: SharingState) => tell(state),
    kept: () => written,
  };
}

describe('the door to the network', () => {
  it('[DESK-1] stays closed at a start until somebody has opened it', () => {
    const { orders, ready } = sharing();
    ready();
    expect(orders).toEqual([]);
  });

  it('[DESK-1] is taken up again at the next start and by each server that comes after one that died, at its port and address', () => {
    const first = sharing();
    first.door.start();
    first.tell(OPEN);
    first.door.choose('192.168.1.5');
    expect(first.kept()).toEqual({ isOn: true, port: 4601, address: '192.168.1.5' });
    const { orders, ready } = sharing(first.kept());
    ready();
    ready();
    const wish = { port: 4601, address: '192.168.1.5' };
    expect(orders).toEqual([
      { kind: 'share', wish },
      { kind: 'share', wish },
    ]);
  });

  it('[DESK-1] that was closed is not, and its port is remembered', () => {
    const { door, orders, ready, tell, kept } = sharing({ isOn: true, port: 4601 });
    door.stop();
    tell(NOT_SHARED);
    ready();
    expect(orders).toEqual([{ kind: 'unshare' }]);
    expect(kept()).toEqual({ isOn: false, port: 4601 });
  });

  it('[DESK-1] tells whoever shows it of each change', () => {
    const { door, tell } = sharing();
    const told: string[] = [];
    const stop = door.onChange(({ status }) => told.push(status));
    tell(OPEN);
    expect(door.state()).toEqual(OPEN);
    stop();
    tell(NOT_SHARED);
    expect(told).toEqual(['open']);
  });
});
