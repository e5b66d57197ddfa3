import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import type { DecisionRequest } from '../request.ts';
import { ExecutorLine } from './ExecutorLine.tsx';
import css from './Propose.module.css';

/** A proposal in three lines, by the keyboard alone: what, its risk, who executes it (DEC-1). */
export function Propose(props: {
  readonly request: Extract<DecisionRequest, { kind: 'propose' }>;
  readonly onClose: () => void;
}) {
  const { request, onClose } = props;
  const { t, i18n } = useTranslation(['decisions', 'app']);
  const { give, refused } = useGive();
  const usual = useRoomView(({ state }) => state.settings.verifyMinutes);
  const windowSeconds = useRoomView(({ state }) => state.settings.objectionWindowSeconds);
  const [proposal, setProposal] = useState(request.proposal ?? '');
  const [risk, setRisk] = useState('');
  const [executor, setExecutor] = useState<string | null>(null);
  const [minutes, setMinutes] = useState<number | null>(null);
  const canSubmit = proposal.trim() !== '' && risk.trim() !== '' && executor !== null;

  function send(): void {
    if (!canSubmit) return;
    const said = {
      proposal,
      risk,
      executor,
      ...(minutes === null ? {} : { verifyMinutes: minutes }),
      ...(request.note === undefined ? {} : { note: request.note }),
    };
    if (give('decision.propose', said)) onClose();
  }

  return (
    <FormDialog
      title={t('proposeTitle')}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t('propose')}
      canSubmit={canSubmit}
      error={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
      onClose={onClose}
      onSubmit={send}
    >
      <TextField label={t('proposal')} value={proposal} onChange={setProposal} autoFocus />
      <p className={css['nothing']}>
        <Button size="small" onPress={() => setProposal(t('nothingText'))}>
          {t('nothing')}
        </Button>
        <span>{t('nothingHint')}</span>
      </p>
      <TextField label={t('risk')} hint={t('riskHint')} value={risk} onChange={setRisk} />
      <ExecutorLine onChange={setExecutor} onSubmit={send} />
      <NumberField
        label={t('verifyAfter')}
        value={minutes ?? Math.max(5, Math.round(usual))}
        min={5}
        max={480}
        step={5}
        onChange={setMinutes}
      />
      <p className={css['how']}>{t('how', { count: Math.round(windowSeconds) })}</p>
    </FormDialog>
  );
}
