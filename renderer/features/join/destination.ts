import type { Api } from '#renderer/state/workspace.ts';
import type { Joined } from '#shared/protocol/rest/joining.ts';

/** Who leads the incident works at the cockpit; everybody else has one instruction at a time. */
const AT_THE_COCKPIT: ReadonlySet<string> = new Set([
  'commander',
  'deputy',
  'scribe',
  'customer-liaison',
  'internal-liaison',
  'owner',
]);

/** The page where somebody who has just joined belongs. */
export async function destination(joined: Joined, api: Pick<Api, 'incidents'>): Promise<string> {
  if (joined.incident === undefined) return '/';
  const room = `/incidents/${encodeURIComponent(joined.incident)}`;
  return AT_THE_COCKPIT.has(await roleIn(joined.incident, api)) ? room : `${room}/me`;
}

/** The role that the invitation gave; where the server does not say in time, the page that suits everybody. */
async function roleIn(incident: string, api: Pick<Api, 'incidents'>): Promise<string> {
  try {
    const { incidents } = await api.incidents({ status: 'all', limit: 200 });
    return incidents.find((summary) => summary.incident === incident)?.role ?? 'responder';
  } catch {
    return 'responder';
  }
}
