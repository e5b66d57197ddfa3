import type { Evolvers } from '../evolver.ts';
import type { IncidentState } from '../state.ts';
import type { SignalEvents } from './events.ts';
import type { Signal } from './signal.ts';

export const evolveSignals: Evolvers<SignalEvents> = {
  'signal.fired': (state, data) => withSignal(state, data, 'firing'),
  'signal.resolved': (state, data) => withSignal(state, data, 'resolved'),
};

function withSignal(
  state: IncidentState,
  { signal, source, title, alerts }: SignalEvents['signal.fired'],
  status: Signal['status'],
): IncidentState {
  const news = Object.fromEntries(alerts.map((alert) => [alert.fingerprint, alert]));
  const known = state.signals[signal]?.alerts ?? {};
  return {
    ...state,
    signals: {
      ...state.signals,
      [signal]: { id: signal, source, title, status, alerts: { ...known, ...news } },
    },
  };
}
