import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import { isLowered } from '#shared/incident/severity.ts';
import { ALERT_STATES, EXPOSURES } from '#shared/incident/severity-aid/definition.ts';
import { type Answers, proposeSeverity } from '#shared/incident/severity-aid/propose.ts';
import { Proposed } from './Proposed.tsx';
import css from './WarRoom.module.css';

const MOST = 1_000_000_000;

/** A few questions, and the severity that the answers call for, with its reasons. Enter records and takes it (INC-2). */
export function AssessDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['war-room', 'app']);
  const language = usePreference((preferences) => preferences.language);
  const definitions = useRoomView(({ state }) => state.severities);
  const tally = useRoomView(({ state }) => state.contacts.total);
  const before = useRoomView(({ state }) => state.assessment);
  const severity = useRoomView(({ state }) => state.severity);
  const may = useMay();
  const { give, refused } = useGive();
  const [alert, setAlert] = useState<Answers['alert']>(before?.alert ?? 'unsure');
  const [exposure, setExposure] = useState<Answers['exposure']>(before?.exposure ?? 'unsure');
  // Goes on counting with the room until somebody says another number.
  const [said, setSaid] = useState<number | null>(null);
  const contacts = said ?? tally;
  const [hit, setHit] = useState(before?.hit === undefined || before.hit === null ? '' : String(before.hit));
  const count = countOf(hit);
  const answers: Answers = { alert, exposure, contacts, hit: count ?? null };
  const proposal = proposeSeverity(definitions, answers);
  // In doubt, the higher: the aid never lowers.
  const raises =
    (severity === 'unknown' || isLowered(proposal.severity, severity)) && may('incident.set_severity');
  const canSubmit = hit.trim() === '' || count !== null;
  function submit(): void {
    const given = {
      ...(said === null ? {} : { contacts: said }),
      ...(count === null ? {} : { hit: count }),
    };
    if (!give('incident.assess', { alert, exposure, ...given })) return;
    if (raises && !give('incident.set_severity', { severity: proposal.severity })) return;
    onClose();
  }
  return (
    <FormDialog
      title={t('aid.title')}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t(raises ? 'aid.take' : 'aid.record', { severity: proposal.severity })}
      canSubmit={canSubmit}
      error={refused === null ? null : sentence(refused, language)}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={css['two']}>
        <Select
          label={t('aid.alert')}
          options={[...ALERT_STATES, 'unsure' as const].map((value) => ({
            value,
            label: t(`aid.alerts.${value}`),
          }))}
          value={alert}
          onChange={setAlert}
        />
        <Select
          label={t('aid.exposure')}
          options={[...EXPOSURES, 'unsure' as const].map((value) => ({
            value,
            label: t(`aid.exposures.${value}`),
          }))}
          value={exposure}
          onChange={setExposure}
        />
        <NumberField label={t('aid.contacts')} value={contacts} min={0} max={MOST} onChange={setSaid} />
        <TextField
          label={t('aid.hit')}
          placeholder={t('aid.hitUnknown')}
          inputMode="numeric"
          value={hit}
          onChange={setHit}
          error={canSubmit ? null : t('aid.hitNumber')}
          isInvalid={!canSubmit}
        />
      </div>
      <Proposed proposal={proposal} definitions={definitions} current={severity} raises={raises} />
    </FormDialog>
  );
}

/** The number that was typed, in digits of any width; null where it is none. */
function countOf(text: string): number | null {
  const digits = text.normalize('NFKC').replace(/[,\s]/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}
