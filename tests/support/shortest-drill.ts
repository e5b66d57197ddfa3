import type { PlayDrill } from '#server/drills.ts';

/** A drill that declares its incident and does nothing more, until it is stopped or `end` is called. */
export function shortestDrill(): { readonly play: PlayDrill; readonly end: () => void } {
  const { promise: finished, resolve: end } = Promise.withResolvers<void>();
  return {
    end,
    play({ url, token, incident, speed }) {
      void fetch(`${url}/api/v1/incidents`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          id: incident,
          title: 'Checkout fails',
          kind: 'drill',
          simulation: { startsAt: '2026-11-20T14:00:00.000Z', speed },
        }),
      });
      return {
        finished,
        stop() {
          end();
          return finished;
        },
      };
    },
  };
}
