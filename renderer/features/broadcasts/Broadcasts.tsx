import { useState } from 'react';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import type { AudienceId } from '#shared/incident/broadcasts/audience.ts';
import type { Broadcast } from '#shared/incident/broadcasts/broadcast.ts';
import { AudienceRow } from './AudienceRow.tsx';
import css from './Broadcasts.module.css';
import { Composer } from './Composer.tsx';
import { drafts } from './drafts.ts';
import { HeldBroadcasts } from './HeldBroadcasts.tsx';
import { SnoozeUpdate } from './SnoozeUpdate.tsx';
import type { UpdateSource } from './update.ts';

/**
 * What stakeholders were told, and when they expect to hear more (CAST-1, CAST-5). The page says for which audience
 * the composer is open, because its key and the clock rail open it too.
 */
export function Broadcasts(props: {
  readonly composing: AudienceId | null;
  /** The note that what is composed is made of. */
  readonly from?: UpdateSource | undefined;
  /** The draft that is looked at again. */
  readonly draft?: string | undefined;
  readonly onCompose: (audience: AudienceId | null) => void;
}) {
  const { composing, from, onCompose } = props;
  const waiting = useRoomView(({ state }) => drafts(state.broadcasts));
  const audiences = useRoomView(({ state }) => state.audiences);
  const may = useMay();
  const [draft, setDraft] = useState<Broadcast | null>(null);
  const asked = useRoomView(({ state }) =>
    props.draft === undefined ? null : (state.broadcasts[props.draft] ?? null),
  );
  const [snoozed, setSnoozed] = useState<AudienceId | null>(null);
  return (
    <>
      <div className={css['audiences']}>
        {audiences.map(({ id: audience }) => (
          <AudienceRow
            key={audience}
            audience={audience}
            drafts={waiting.filter((kept) => kept.audience === audience)}
            maySend={may('broadcast.send')}
            onCompose={() => onCompose(audience)}
            onDraft={setDraft}
            onSnooze={() => setSnoozed(audience)}
          />
        ))}
      </div>
      <HeldBroadcasts />
      {composing !== null && may('broadcast.draft') ? (
        <Composer
          key={`${composing} ${from?.note ?? ''} ${asked?.id ?? ''}`}
          audience={composing}
          draft={asked}
          {...(from === undefined ? {} : { from })}
          onClose={() => onCompose(null)}
        />
      ) : null}
      {draft === null ? null : (
        <Composer key={draft.id} audience={draft.audience} draft={draft} onClose={() => setDraft(null)} />
      )}
      {snoozed === null ? null : <SnoozeUpdate audience={snoozed} onClose={() => setSnoozed(null)} />}
    </>
  );
}
