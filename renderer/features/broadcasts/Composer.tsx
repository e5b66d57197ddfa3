import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/components/Dialog.tsx';
import { useRoom, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { lastSent } from '#renderer/state/selectors/broadcasts.ts';
import { useGive } from '#renderer/state/use-give.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { eventId } from '#shared/ids/ids.ts';
import type { Audience, Broadcast } from '#shared/incident/broadcasts/broadcast.ts';
import { settingsInForce } from '#shared/incident/settings/timers.ts';
import { filledText } from './fill.ts';
import { Preview } from './Preview.tsx';
import { blankUpdate, nextUpdateAt, type Update, type UpdateSource, updateOf } from './update.ts';
import { WriteUpdate } from './WriteUpdate.tsx';

/**
 * An update goes out in two deliberate steps: written, then seen as its readers will see it, then sent. A draft that
 * lay ready starts at the second step.
 */
export function Composer(props: {
  readonly audience: Audience;
  readonly draft: Broadcast | null;
  /** The note that it is made of, and its words (TL-2). */
  readonly from?: UpdateSource;
  readonly onClose: () => void;
}) {
  const { audience, onClose } = props;
  const { t } = useTranslation('broadcasts');
  const room = useRoom();
  const last = useRoomView((view) => lastSent(view, audience));
  const language = usePreference((preferences) => preferences.language);
  const { give, refused, clear } = useGive();
  // Written anew, a draft becomes another one: what was drafted is in the log as it was.
  const [draft, setDraft] = useState(props.draft);
  const [step, setStep] = useState<'write' | 'preview'>(draft === null ? 'write' : 'preview');
  const [update, setUpdate] = useState<Update>(() => {
    if (draft !== null) return updateOf(draft);
    const { state } = room.view.getState();
    const blank = blankUpdate(audience, last, settingsInForce(state), state.resolvedAt !== null);
    return { ...blank, text: props.from?.text ?? firstWords(blank) };
  });

  /** The first update and the last begin with what the room knows; those between with what people have to say. */
  function firstWords(of: Pick<Update, 'audience' | 'status'>): string {
    const view = room.view.getState();
    const isFirstOrLast = of.status === 'resolved' || lastSent(view, of.audience) === undefined;
    return isFirstOrLast ? filledText(view.state, of, language) : '';
  }

  /** Words that nobody has touched go with the audience and the status. */
  function changed(change: Partial<Update>): Update {
    const next = { ...update, ...change };
    const isUntouched = props.from === undefined && update.text === firstWords(update);
    return change.text === undefined && isUntouched ? { ...next, text: firstWords(next) } : next;
  }

  /** Puts the update into the log, unsent; null where the rules refuse it. */
  function keep(): string | null {
    const { status } = update;
    const note = props.from?.note ?? props.draft?.note ?? null;
    const data = {
      audience: update.audience,
      status,
      text: update.text.trim(),
      nextUpdateAt: nextUpdateAt(update, room.clock.now()),
      ...(note === null ? {} : { note }),
    };
    if (!give('broadcast.draft', data)) return null;
    const given = room.view.getState().outbox.at(-1);
    return given === undefined ? null : eventId(given.id, 0);
  }

  return (
    <Dialog title={t('compose.title')} closeLabel={t('app:close')} isOpen onClose={onClose}>
      {step === 'write' ? (
        <WriteUpdate
          update={update}
          onChange={(change) => {
            setDraft(null);
            setUpdate(changed(change));
          }}
          onCancel={onClose}
          onPreview={() => setStep('preview')}
        />
      ) : (
        <Preview
          update={update}
          draft={draft}
          refused={refused}
          onBack={() => {
            clear();
            setStep('write');
          }}
          onKeep={() => {
            if (draft !== null || keep() !== null) onClose();
          }}
          onSend={(reason) => {
            const broadcast = draft?.id ?? keep();
            const override = reason === null ? {} : { override: { reason } };
            if (broadcast !== null && give('broadcast.send', { broadcast, ...override })) onClose();
          }}
        />
      )}
    </Dialog>
  );
}
