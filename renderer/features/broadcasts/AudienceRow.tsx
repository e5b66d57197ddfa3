import { useTranslation } from 'react-i18next';
import { Badge } from '#renderer/components/Badge.tsx';
import { Button } from '#renderer/components/Button.tsx';
import { Clock } from '#renderer/components/Clock.tsx';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { useDeliveryMark } from '#renderer/state/delivery/DeliveryMarks.tsx';
import { useNoteWays } from '#renderer/state/notes/NoteWays.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { lastSent } from '#renderer/state/selectors/broadcasts.ts';
import { rail } from '#renderer/state/selectors/rail.ts';
import { useAudienceName } from '#renderer/state/use-audience-name.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import type { AudienceId } from '#shared/incident/broadcasts/audience.ts';
import type { Broadcast } from '#shared/incident/broadcasts/broadcast.ts';
import { clockLevel } from '#shared/incident/clocks/clock.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import { toInstant, toMs } from '#shared/time/instant.ts';
import css from './AudienceRow.module.css';
import { waitsForApproval } from './approval.ts';
import { Kept } from './Kept.tsx';

/** One audience: when it hears next and why then, what it was told last, and what lies ready for it. */
export function AudienceRow(props: {
  readonly audience: AudienceId;
  readonly drafts: readonly Broadcast[];
  readonly maySend: boolean;
  readonly onCompose: () => void;
  readonly onDraft: (draft: Broadcast) => void;
  readonly onSnooze: () => void;
}) {
  const { audience, drafts, maySend, onCompose, onDraft, onSnooze } = props;
  const { t } = useTranslation('broadcasts');
  const clock = useRoomView((view) =>
    rail(view).find(({ kind, subject }) => kind === 'update' && subject === audience),
  );
  const now = useNow();
  const level = clock === undefined ? 'calm' : clockLevel(clock, toInstant(now));
  const name = useAudienceName()(audience);
  return (
    <section className={css['audience']} aria-label={name}>
      <header className={css['header']}>
        <h3 className={css['name']}>{name}</h3>
        <Due audience={audience} dueAt={clock?.dueAt} level={level} now={now} />
        {maySend ? (
          <span className={css['buttons']}>
            {clock === undefined ? null : (
              <Button size="small" kind="quiet" aria-label={t('snoozeOf', { name })} onPress={onSnooze}>
                {t('snooze')}
              </Button>
            )}
            <Button
              size="small"
              kind={level === 'calm' ? 'plain' : 'primary'}
              aria-label={t('writeTo', { name })}
              onPress={onCompose}
            >
              {t('write')}
            </Button>
          </span>
        ) : null}
      </header>
      <Last audience={audience} />
      <Kept audience={audience} />
      {drafts.map((draft) => (
        <Draft key={draft.id} draft={draft} onOpen={maySend ? () => onDraft(draft) : undefined} />
      ))}
    </section>
  );
}

function Due(props: {
  readonly audience: AudienceId;
  readonly dueAt: string | undefined;
  readonly level: 'calm' | 'amber' | 'red';
  readonly now: number;
}) {
  const { audience, dueAt, level, now } = props;
  const { t } = useTranslation('broadcasts');
  const language = usePreference((preferences) => preferences.language);
  const cadence = useRoomView(({ state }) => state.cadence[audience]);
  if (dueAt === undefined || cadence === undefined) return <p className={css['due']}>{t('noneDue')}</p>;
  return (
    <p className={css['due']}>
      <LevelMark level={level} word={t(`app:levels.${level}`)} wordHidden={level === 'calm'} />
      <Clock
        ms={toMs(dueAt) - now}
        level={level}
        language={language}
        describe={(time) => t(toMs(dueAt) < now ? 'overdue' : 'dueIn', { time })}
      />
      <span title={cadence.reason ?? undefined}>
        {t(`why.${cadence.why}`)}
        {cadence.reason === null ? null : (
          <span className={css['reason']}>
            {' '}
            <bdi>{cadence.reason}</bdi>
          </span>
        )}
      </span>
    </p>
  );
}

function Last({ audience }: { readonly audience: AudienceId }) {
  const { t } = useTranslation('broadcasts');
  const language = usePreference((preferences) => preferences.language);
  const ways = useNoteWays();
  const mark = useDeliveryMark();
  const last = useRoomView((view) => lastSent(view, audience));
  const by = useRoomView(({ state }) => (last?.sentBy ? nameOf(state, last.sentBy) : ''));
  if (last === undefined || last.sentAt === null) return <p className={css['none']}>{t('nothingSent')}</p>;
  return (
    <div className={css['last']}>
      <p className={css['facts']}>
        <Badge>{t(`status.${last.status}`)}</Badge>
        <TimeOfDay at={last.sentAt} language={language} />
        <span>{t('by', { name: by })}</span>
        {last.note === null ? null : ways?.origin(last.note)}
        {mark?.(last.id)}
      </p>
      <p className={css['text']} title={last.text}>
        {last.text}
      </p>
    </div>
  );
}

function Draft(props: { readonly draft: Broadcast; readonly onOpen: (() => void) | undefined }) {
  const { draft, onOpen } = props;
  const { t } = useTranslation('broadcasts');
  const language = usePreference((preferences) => preferences.language);
  const ways = useNoteWays();
  const by = useRoomView(({ state }) => nameOf(state, draft.draftedBy));
  const waits = useRoomView(({ state }) => waitsForApproval(state, draft));
  const standing =
    draft.returned !== null
      ? `returned.${draft.returned.why}`
      : draft.approved !== null
        ? 'approval.given'
        : waits
          ? 'approval.waits'
          : 'draft';
  return (
    <div className={css['draft']}>
      <p className={css['text']}>
        <strong>{t(standing)}</strong> <TimeOfDay at={draft.draftedAt} language={language} /> <bdi>{by}</bdi>:{' '}
        <bdi>{draft.text}</bdi> {draft.note === null ? null : ways?.origin(draft.note)}
      </p>
      {onOpen === undefined ? null : (
        <Button size="small" onPress={onOpen}>
          {t('look')}
        </Button>
      )}
    </div>
  );
}
