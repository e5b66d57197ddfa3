import { describe, expect, it } from 'vitest';
import { isAllowed, resolveTarget } from './target.ts';

const PRIVATE = [
  '10.1.2.3',
  '172.31.0.1',
  '192.168.1.1',
  '127.0.0.1',
  '100.64.0.1',
  '::1',
  'fd12::1',
  '::ffff:10.0.0.1',
];
const NEVER = [
  '0.0.0.0',
  '169.254.169.254',
  '100.100.100.200',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  'fe80::1',
  'fe80::1%eth0',
  'ff02::1',
  'fd00:ec2::254',
  '::ffff:169.254.169.254',
  '::ffff:a9fe:a9fe',
  '64:ff9b::a9fe:a9fe',
  '2002:a9fe:a9fe::',
  '::7f00:1',
];

describe('a target', () => {
  it.each(PRIVATE)('[CAST-4] %s is reached only where the workspace allows private ones', (address) => {
    expect([isAllowed(address, false), isAllowed(address, true)]).toEqual([false, true]);
  });

  it.each(NEVER)('[CAST-4] %s is never reached', (address) => {
    expect([isAllowed(address, false), isAllowed(address, true)]).toEqual([false, false]);
  });

  it.each(['93.184.216.34', '2606:2800:220:1::1'])('[CAST-4] %s is public', (address) => {
    expect(isAllowed(address, false)).toBe(true);
  });

  it('[CAST-4] a name of which one address is private is refused whole, and asked once', async () => {
    const asked: string[] = [];
    const lookup = async (host: string) => {
      asked.push(host);
      return [
        { address: '93.184.216.34', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ];
    };
    await expect(resolveTarget('rebind.example', false, lookup)).rejects.toMatchObject({
      reason: 'target_not_allowed',
    });
    expect(await resolveTarget('rebind.example', true, lookup)).toMatchObject({ address: '93.184.216.34' });
    expect(asked).toEqual(['rebind.example', 'rebind.example']);
  });
});
