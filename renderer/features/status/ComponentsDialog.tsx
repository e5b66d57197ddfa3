import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import { COMPONENT_STATES, type ComponentState } from '#shared/incident/status/component.ts';
import { componentsHit, stateOf } from '#shared/incident/status/standing.ts';

/** How the public sees the components now, and how it is to see them: only what is changed is said. */
export function ComponentsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('status');
  const language = usePreference((preferences) => preferences.language);
  const state = useRoomView((view) => view.state);
  const { give, refused } = useGive();
  const [chosen, setChosen] = useState<Readonly<Record<string, ComponentState>>>({});
  const hit = componentsHit(state);
  const changed = state.components.flatMap(({ id }) => {
    const to = chosen[id];
    return to === undefined || to === stateOf(hit, id) ? [] : [{ component: id, state: to }];
  });
  return (
    <FormDialog
      title={t('title')}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t('publish')}
      canSubmit={changed.length > 0}
      error={refused === null ? null : sentence(refused, language)}
      onClose={onClose}
      onSubmit={() => {
        if (give('status.set_components', { components: changed })) onClose();
      }}
    >
      <p>{t(state.kind === 'drill' ? 'drill' : 'hint')}</p>
      {state.components.map(({ id, name }) => (
        <Select
          key={id}
          label={name[language] || name.en || name.ja}
          options={COMPONENT_STATES.map((value) => ({ value, label: t(`app:componentStates.${value}`) }))}
          value={chosen[id] ?? stateOf(hit, id)}
          onChange={(to) => setChosen((before) => ({ ...before, [id]: to }))}
        />
      ))}
    </FormDialog>
  );
}
