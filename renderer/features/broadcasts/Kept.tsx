import { useTranslation } from 'react-i18next';
import { wordsOf } from '#renderer/components/duration.ts';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { adherence } from '#shared/incident/broadcasts/adherence.ts';
import type { AudienceId } from '#shared/incident/broadcasts/audience.ts';
import { isActive } from '#shared/incident/phases.ts';
import { toInstant } from '#shared/time/instant.ts';
import css from './AudienceRow.module.css';

/**
 * How an audience was kept told (CAST-5): said where something was late, and when the incident is looked back on. While
 * all goes well it would only take a line from what is to be done.
 */
export function Kept({ audience }: { readonly audience: AudienceId }) {
  const { t, i18n } = useTranslation('broadcasts');
  const now = toInstant(useNow());
  const state = useRoomView((view) => view.state);
  // Before the first word there is nothing to look back on.
  if (state.told[audience] === undefined) return null;
  const { firstAfterMs, longestGapMs, sent, late } = adherence(state, audience, now);
  if (firstAfterMs === null || (late === 0 && isActive(state.phase))) return null;
  const parts = [
    t('kept.late', { late, count: Math.max(sent, late) }),
    t('kept.first', { time: wordsOf(firstAfterMs, i18n.language) }),
    t('kept.gap', { time: wordsOf(longestGapMs, i18n.language) }),
  ];
  return <p className={css['kept']}>{parts.join(' · ')}</p>;
}
