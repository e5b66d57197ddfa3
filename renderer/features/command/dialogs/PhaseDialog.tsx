import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { lastSent } from '#renderer/state/selectors/broadcasts.ts';
import { openTasks } from '#renderer/state/selectors/tasks.ts';
import { type Give, useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import { ACTIVE_PHASES, PHASES, type Phase } from '#shared/incident/phases.ts';

type Kind = 'back' | 'resolve' | 'close' | 'reopen';
type Earlier = (typeof ACTIVE_PHASES)[number];

/** Steps that are asked before: back, resolve, close, reopen (INC-1). What is still open is said, not forbidden. */
export function PhaseDialog({ kind, onClose }: { readonly kind: Kind; readonly onClose: () => void }) {
  const { t, i18n } = useTranslation(['command', 'app']);
  const phase = useRoomView((view) => view.state.phase);
  const open = useRoomView(openTasks);
  const told = useRoomView((view) => lastSent(view, 'public')?.status);
  const { give, refused } = useGive();
  const [text, setText] = useState('');
  const isEnd = kind === 'resolve' || kind === 'close';
  const earlier = ACTIVE_PHASES.filter((name) => PHASES.indexOf(name) < PHASES.indexOf(phase));
  const [to, setTo] = useState<Earlier | null>(earlier.at(-1) ?? null);
  return (
    <FormDialog
      title={t(kind)}
      closeLabel={t('app:close')}
      cancelLabel={t(kind === 'back' ? 'stay' : 'app:cancel')}
      submitLabel={t(`submit.${kind}`, { phase: to === null ? '' : t(`app:phases.${to}`) })}
      danger={kind === 'close'}
      error={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
      onSubmit={() => {
        if (order(give, kind, text.trim(), to)) onClose();
      }}
      onClose={onClose}
    >
      <p>{t(`what.${kind}`)}</p>
      {isEnd && open.length > 0 ? <p>{t('stillOpen', { count: open.length })}</p> : null}
      {isEnd && told !== undefined && told !== 'resolved' ? (
        <p>{t('lastTold', { status: t(`app:publicStatuses.${told}`) })}</p>
      ) : null}
      {kind === 'back' ? (
        <Select
          label={t('backTo')}
          value={to}
          onChange={setTo}
          options={earlier.map((name) => ({ value: name, label: t(`app:phases.${name satisfies Phase}`) }))}
        />
      ) : null}
      <TextField
        label={kind === 'resolve' ? t('resolvedBy') : t('reasonOptional')}
        value={text}
        onChange={setText}
        autoFocus
      />
    </FormDialog>
  );
}

function order(give: Give['give'], kind: Kind, text: string, to: Earlier | null): boolean {
  const reason = text === '' ? {} : { reason: text };
  switch (kind) {
    case 'back':
      return to !== null && give('incident.advance', { to, ...reason });
    case 'resolve':
      return give('incident.resolve', text === '' ? {} : { text });
    case 'close':
      return give('incident.close', reason);
    case 'reopen':
      return give('incident.reopen', reason);
  }
}
