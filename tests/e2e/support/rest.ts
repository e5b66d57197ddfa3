import type { IncidentEvent } from '#shared/incident/event.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { Joined } from '#shared/protocol/rest/joining.ts';
import { OWNER_TOKEN } from './room-server.ts';

/** The REST interface in the hands of the owner's automation, or of `token`. */
export function rest(url: string, token: string = OWNER_TOKEN) {
  async function call<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Answer;
  }

  return {
    call,
    async declare(title: string, more: object = {}): Promise<string> {
      return (await call<{ incident: string }>('POST', '/incidents', { title, ...more })).incident;
    },
    async inviteLink(incident: string, role: string): Promise<string> {
      return (await call<{ url: string }>('POST', `/incidents/${incident}/invites`, { role })).url;
    },
    /** Somebody who has joined: their session as a browser keeps it. */
    async person(incident: string, role: string, name: string): Promise<Joined> {
      const { token: invitation } = await call<{ token: string }>('POST', `/incidents/${incident}/invites`, {
        role,
      });
      return call('POST', '/join', { token: invitation, name });
    },
    command: (incident: string, type: string, data: object) =>
      call<{ events: readonly IncidentEvent[] }>('POST', `/incidents/${incident}/commands`, {
        id: crypto.randomUUID(),
        incident,
        type,
        data,
      }),
    async state(incident: string): Promise<IncidentState> {
      return (await call<{ state: IncidentState }>('GET', `/incidents/${incident}`)).state;
    },
    async events(incident: string): Promise<readonly IncidentEvent[]> {
      return (
        await call<{ events: readonly IncidentEvent[] }>('GET', `/incidents/${incident}/events?limit=1000`)
      ).events;
    },
    async openIncidents(): Promise<readonly { readonly incident: string; readonly title: string }[]> {
      return (
        await call<{ incidents: { incident: string; title: string }[] }>('GET', '/incidents?status=open')
      ).incidents;
    },
    /** A change of the workspace: `data` is the whole of its subject. */
    changeWorkspace: (type: string, data: object) =>
      call('POST', '/workspace/commands', { id: crypto.randomUUID(), type, data }),
    addEmails: (audience: string, language: string, addresses: readonly string[]) =>
      call('POST', '/workspace/recipients', { channel: 'email', audience, language, addresses }),
    async executiveLink(incident: string): Promise<string> {
      return (await call<{ url: string }>('POST', `/incidents/${incident}/executive-links`, {})).url;
    },
    verify: (incident: string) => call<{ ok: boolean; head: number }>('GET', `/incidents/${incident}/verify`),
    alertSender: () => call<{ url: string; username: string; password: string }>('GET', '/alert-sender'),
    startDrill: (input: object) => call<{ incident: string }>('POST', '/drills', input),
  };
}
