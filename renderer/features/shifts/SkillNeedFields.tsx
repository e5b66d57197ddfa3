import { useTranslation } from 'react-i18next';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { SHIFT_ROLES, type ShiftRole } from '#shared/shifts/seat.ts';
import type { Coverage, SkillNeed, SkillNeeds } from './plan-model.ts';
import css from './ShiftsPanel.module.css';

/** No skill is written so: theirs are not empty. */
const ANY = '';

/** What whoever holds a role must be able to do, of what people said of themselves; of several places, on how many. */
export function SkillNeedFields(props: {
  readonly skills: readonly string[];
  readonly coverage: Coverage;
  readonly needs: SkillNeeds;
  readonly onChange: (needs: SkillNeeds) => void;
}) {
  const { skills, coverage, needs, onChange } = props;
  const { t } = useTranslation(['shifts', 'app']);
  const any = { value: ANY, label: t('anySkill') };
  function ask(role: ShiftRole, need: SkillNeed | undefined): void {
    const { [role]: _, ...others } = needs;
    onChange(need === undefined ? others : { ...others, [role]: need });
  }
  if (skills.length === 0) return <p className={css['why']}>{t('noSkills')}</p>;
  return (
    <fieldset className={css['needs']}>
      <legend>{t('skillsNeeded')}</legend>
      <div className={css['coverage']}>
        {SHIFT_ROLES.filter((role) => coverage[role] > 0).map((role) => (
          <div key={role}>
            <Select
              label={t(`app:roles.${role}`)}
              options={[any, ...skills.map((skill) => ({ value: skill, label: skill }))]}
              value={needs[role]?.skill ?? ANY}
              onChange={(skill) =>
                ask(
                  role,
                  skill === ANY ? undefined : { skill, places: needs[role]?.places ?? coverage[role] },
                )
              }
            />
            {needs[role] === undefined || coverage[role] < 2 ? null : (
              <NumberField
                label={t('placesWithSkill', { role: t(`app:roles.${role}`) })}
                value={Math.min(needs[role].places, coverage[role])}
                min={1}
                max={coverage[role]}
                onChange={(places) => ask(role, { skill: needs[role]?.skill ?? ANY, places })}
              />
            )}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
