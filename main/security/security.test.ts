import type { Session } from 'electron';
import { describe, expect, it } from 'vitest';
import { contentPolicy } from './content-policy.ts';
import { opensOutside } from './navigation.ts';
import { denyPermissions } from './permissions.ts';

type Check = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
type Request = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;

describe('what the window may do', () => {
  it('[DESK-3] talks to the room’s server alone, and runs nothing that is not a file of ours', () => {
    const policy = contentPolicy('http://127.0.0.1:4600');
    expect(policy).toContain("connect-src 'self' http://127.0.0.1:4600 ws://127.0.0.1:4600;");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(contentPolicy('https://room.example')).toContain('wss://room.example');
  });

  it.each([
    ['https://example.org/', true],
    ['http://127.0.0.1:4600/status', true],
    ['http://127.0.0.1:4601/status', false],
    ['http://example.org/', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['mailto:a@example.org', false],
    ['smb://server/share', false],
    ['tel:+81-3-0000-0000', true],
    ['zoommtg://zoom.us/join?confno=1', true],
    ['slack://a@evil.example', false],
    ['ms-msdt:/id', false],
    ['HTTPS://EXAMPLE.ORG', true],
    ['nothing', false],
    ['', false],
  ])('[DESK-3] a link to %s goes to the browser: %s', (url, opens) => {
    expect(opensOutside(url, 'http://127.0.0.1:4600')).toBe(opens);
  });

  it('[DESK-3] sends no link to a server that is not there', () => {
    expect(opensOutside('http://127.0.0.1:4600/', undefined)).toBe(false);
  });

  it('[DESK-3] is granted what the cockpit needs on its own page, and nothing else anywhere', () => {
    let check: Check = () => expect.unreachable();
    let request: Request = () => expect.unreachable();
    let device: () => boolean = () => expect.unreachable();
    denyPermissions({
      setPermissionCheckHandler: (handler) => {
        check = handler ?? check;
      },
      setPermissionRequestHandler: (handler) => {
        request = handler ?? request;
      },
      setDevicePermissionHandler: (handler) => {
        device = handler as typeof device;
      },
    });
    const granted = (permission: string, page: string) => {
      let answer: boolean | undefined;
      request({} as never, permission as never, (given) => (answer = given), {
        requestingUrl: page,
      } as never);
      return [check(null, permission as never, page, {} as never), answer];
    };
    for (const permission of [
      'clipboard-sanitized-write',
      'notifications',
      'loopback-network',
      'local-network-access',
    ]) {
      expect(granted(permission, 'app://quarterdeck/')).toEqual([true, true]);
      expect(granted(permission, 'https://example.org/')).toEqual([false, false]);
    }
    for (const permission of ['media', 'geolocation', 'clipboard-read', 'openExternal', 'unknown'])
      expect(granted(permission, 'app://quarterdeck/')).toEqual([false, false]);
    expect(device()).toBe(false);
  });
});
