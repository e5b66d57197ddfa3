import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { newCommandId } from '#renderer/state/command-id.ts';
import { type Component, MOST_COMPONENTS } from '#shared/incident/status/component.ts';
import { RowGroup } from './RowGroup.tsx';
import { Saved } from './Saved.tsx';
import css from './Workspace.module.css';

const LANGUAGES = ['en', 'ja'] as const;

/** What the public status page lists, by the names that customers know (CAST-6). */
export function ComponentsForm(props: {
  readonly components: readonly Component[];
  readonly isSaved: boolean;
  readonly onSaved: () => Promise<void>;
}) {
  const { t } = useTranslation('workspace');
  const [rows, setRows] = useState(props.components);
  return (
    <Saved
      heading={t('components.heading')}
      hint={t('components.hint')}
      change={() => ({ type: 'workspace.set_components', data: { components: [...rows] } })}
      isSaved={props.isSaved}
      onSaved={props.onSaved}
    >
      {rows.map((row, index) => (
        <RowGroup
          key={row.id}
          of="components"
          number={index + 1}
          className={css['component']}
          onRemove={() => setRows((before) => before.filter(({ id }) => id !== row.id))}
        >
          {LANGUAGES.map((language) => (
            <TextField
              key={language}
              label={t('components.name', { language: t(`languages.${language}`) })}
              lang={language}
              value={row.name[language]}
              onChange={(name) =>
                setRows((before) =>
                  before.map((each) =>
                    each.id === row.id ? { ...each, name: { ...each.name, [language]: name } } : each,
                  ),
                )
              }
              maxLength={60}
              // One language is enough.
              isRequired={LANGUAGES.every((each) => row.name[each].trim() === '')}
            />
          ))}
        </RowGroup>
      ))}
      <div>
        <Button
          isDisabled={rows.length >= MOST_COMPONENTS}
          onPress={() => setRows((before) => [...before, { id: newCommandId(), name: { en: '', ja: '' } }])}
        >
          {t('components.add')}
        </Button>
      </div>
    </Saved>
  );
}
