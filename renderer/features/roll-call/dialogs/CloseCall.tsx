import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import { silentInRound } from '#shared/incident/rollcalls/can-round.ts';
import { byStanding } from '#shared/incident/rollcalls/roll-call.ts';
import type { IncidentState } from '#shared/incident/state.ts';

/** Closes what still waits for people: who they are, and why it is closed all the same (PAR-1). */
export function CloseCall(props: {
  readonly kind: 'rollcall' | 'can';
  readonly id: string;
  readonly onClose: () => void;
}) {
  const { kind, id, onClose } = props;
  const { t, i18n } = useTranslation(['roll-call', 'app']);
  const { give, refused } = useGive();
  const missing = useRoomView(({ state }) => missingIn(kind, state));
  const [reason, setReason] = useState('');
  const said = reason.trim();
  return (
    <FormDialog
      title={t(kind === 'can' ? 'can.closeTitle' : 'closeTitle')}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t('closeIt')}
      canSubmit={missing === '' || said !== ''}
      error={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
      onClose={onClose}
      onSubmit={() => {
        const why = said === '' ? {} : { reason: said };
        const isGiven =
          kind === 'can'
            ? give('can.close', { round: id, ...why })
            : give('rollcall.close', { rollcall: id, ...why });
        if (isGiven) onClose();
      }}
    >
      {missing === '' ? null : <p>{t('missing', { names: missing })}</p>}
      <TextField label={t('why')} hint={t('whyHint')} value={reason} onChange={setReason} autoFocus />
    </FormDialog>
  );
}

function missingIn(kind: 'rollcall' | 'can', state: IncidentState): string {
  const call = state.rollCalls.open;
  const round = state.canRounds.open;
  const names = (people: readonly string[]) => people.map((person) => nameOf(state, person)).join(', ');
  if (kind === 'can') return round === null ? '' : names(silentInRound(state, round));
  if (call === null) return '';
  const { help, silent } = byStanding(state, call);
  return names([...help, ...silent]);
}
