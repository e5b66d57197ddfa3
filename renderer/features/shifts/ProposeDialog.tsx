import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import type { RestOf } from '#renderer/state/rest/use-rest-views.ts';
import { sentence } from '#shared/errors/refusal.ts';
import type { PlannedShift } from '#shared/incident/shifts/events.ts';
import { planRefused } from '#shared/shifts/plan-limits.ts';
import { proposePlan } from '#shared/shifts/propose-plan.ts';
import { SHIFT_ROLES } from '#shared/shifts/seat.ts';
import { skillsAmong } from '#shared/shifts/skills.ts';
import { HOUR, type Instant, plus, toInstant, toMs } from '#shared/time/instant.ts';
import type { DraftShift } from './draft.ts';
import { Proposal } from './Proposal.tsx';
import { keptOf, plannable, rulesOf, type SkillNeeds, seatsOf, usualCoverage } from './plan-model.ts';
import css from './ShiftsPanel.module.css';
import { SkillNeedFields } from './SkillNeedFields.tsx';
import { STEP_MS } from './scale.ts';

/**
 * How many of each role are on duty at the least, with which skill, for how long; then the plan, with why, and what it could not
 * fill.
 */
export function ProposeDialog(props: {
  readonly shifts: readonly DraftShift[];
  readonly rest: ReadonlyMap<string, RestOf>;
  readonly now: Instant;
  readonly onTake: (proposed: readonly Omit<PlannedShift, 'id'>[]) => void;
  readonly onClose: () => void;
}) {
  const { shifts, rest, now, onTake, onClose } = props;
  const { t, i18n } = useTranslation(['shifts', 'app']);
  const room = useRoomView((view) => view.state);
  const [coverage, setCoverage] = useState(() => usualCoverage(room));
  const [needs, setNeeds] = useState<SkillNeeds>({});
  const [hours, setHours] = useState(24);
  // What is read is what is taken: the room goes on, the proposal stands until something else is asked for.
  const [basis] = useState({ state: room, shifts, now });
  const people = useMemo(
    () => plannable(basis.state, (id) => rest.get(id)?.windows ?? [], basis.now),
    [basis, rest],
  );
  const skills = useMemo(() => skillsAmong(people, i18n.language), [people, i18n.language]);
  const { plan, refused } = useMemo(() => {
    const { state, now: since } = basis;
    const from = toInstant(Math.ceil(toMs(since) / STEP_MS) * STEP_MS);
    const request = {
      from,
      to: plus(from, hours * HOUR),
      seats: seatsOf(state, coverage, needs),
      people,
      kept: keptOf(basis.shifts),
      rules: rulesOf(state),
    };
    const problem = planRefused(request);
    return { refused: problem, plan: problem === null ? proposePlan(request) : null };
  }, [basis, coverage, needs, hours, people]);
  return (
    <FormDialog
      title={t('proposeTitle')}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t('take', { count: plan?.shifts.length ?? 0 })}
      size="wide"
      canSubmit={plan !== null && plan.shifts.length > 0}
      error={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
      onClose={onClose}
      onSubmit={() => {
        if (plan === null) return;
        onTake(
          plan.shifts.map(({ seat, person, from: begins, to }) => ({ ...seat, person, from: begins, to })),
        );
        onClose();
      }}
    >
      <p>{t('proposeWhat')}</p>
      <div className={css['coverage']}>
        <NumberField label={t('forHours')} value={hours} min={4} max={168} step={4} onChange={setHours} />
        {SHIFT_ROLES.map((role) => (
          <NumberField
            key={role}
            label={t(`app:roles.${role}`)}
            value={coverage[role]}
            min={0}
            max={role === 'commander' ? 1 : 12}
            onChange={(count) => setCoverage({ ...coverage, [role]: count })}
          />
        ))}
      </div>
      <SkillNeedFields skills={skills} coverage={coverage} needs={needs} onChange={setNeeds} />
      {plan === null ? null : <Proposal plan={plan} />}
    </FormDialog>
  );
}
