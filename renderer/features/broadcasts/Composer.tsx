import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/components/Dialog.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useRoom, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { lastSent } from '#renderer/state/selectors/broadcasts.ts';
import { useGive } from '#renderer/state/use-give.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { filledText } from '#shared/broadcasting/update-fields.ts';
import { eventId } from '#shared/ids/ids.ts';
import { type AudienceId, audienceOf } from '#shared/incident/broadcasts/audience.ts';
import type { Broadcast } from '#shared/incident/broadcasts/broadcast.ts';
import { approvalOf } from './approval.ts';
import { momentWithZone } from './moment-with-zone.ts';
import { Preview } from './Preview.tsx';
import { blankUpdate, nextUpdateAt, type Update, type UpdateSource, updateOf } from './update.ts';
import { WriteUpdate } from './WriteUpdate.tsx';

/**
 * An update goes out in two deliberate steps: written, then seen as its readers will see it, then sent. A draft that
 * lay ready starts at the second step.
 */
export function Composer(props: {
  readonly audience: AudienceId;
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
    const definition = audienceOf(state, audience) ?? state.audiences[0];
    if (definition === undefined) return { audience, status: 'investigating', text: '', minutes: null };
    const blank = blankUpdate(definition, last, state, state.resolvedAt !== null);
    return { ...blank, text: props.from?.text ?? firstWords(blank) };
  });
  const may = useMay();
  const approval = useRoomView(({ state }) =>
    approvalOf(audienceOf(state, update.audience), draft, may('broadcast.approve')),
  );

  /** The first update and the last begin with what the room knows; those between with what people have to say. */
  function firstWords(of: Update): string {
    const view = room.view.getState();
    const definition = audienceOf(view.state, of.audience);
    const isFirstOrLast = of.status === 'resolved' || lastSent(view, of.audience) === undefined;
    if (definition === undefined || !isFirstOrLast) return '';
    const about = { status: of.status, nextUpdateAt: nextUpdateAt(of, room.clock.now()) };
    const filled = filledText(view.state, definition, about, language, (at) => momentWithZone(at, language));
    return filled.ok ? filled.text : '';
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
          approval={approval}
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
            if (broadcast === null) return;
            if (approval === 'give' && !give('broadcast.approve', { broadcast })) return;
            if (give('broadcast.send', { broadcast, ...override })) onClose();
          }}
          onApprove={() => {
            if (draft !== null && give('broadcast.approve', { broadcast: draft.id })) onClose();
          }}
        />
      )}
    </Dialog>
  );
}
