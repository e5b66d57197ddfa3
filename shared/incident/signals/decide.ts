import { accept, type Deciders } from '../decision.ts';
import type { signalCommands } from './commands.ts';
import type { Alert, Signal } from './signal.ts';

export const decideSignals: Deciders<typeof signalCommands> = {
  /** The same report again changes nothing: senders repeat themselves by design. */
  'signal.report': (state, { signal, source, title, status, alerts }) => {
    const known = Object.hasOwn(state.signals, signal) ? state.signals[signal] : undefined;
    const news = alerts.filter((alert) => !isKnown(known, alert));
    if (news.length === 0 && known?.status === status) return accept();
    const type = status === 'firing' ? 'signal.fired' : 'signal.resolved';
    return accept({ type, data: { signal, source, title, alerts: news } });
  },
};

function isKnown(signal: Signal | undefined, alert: Alert): boolean {
  if (signal === undefined || !Object.hasOwn(signal.alerts, alert.fingerprint)) return false;
  const known = signal.alerts[alert.fingerprint];
  return (
    known?.status === alert.status && known.startsAt === alert.startsAt && known.summary === alert.summary
  );
}
