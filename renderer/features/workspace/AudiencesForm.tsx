import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { newCommandId } from '#renderer/state/command-id.ts';
import {
  MOST_AUDIENCES,
  NO_TEMPLATES,
  PUBLIC,
  type WorkspaceAudience,
} from '#shared/incident/broadcasts/audience.ts';
import { AudienceEditor } from './AudienceEditor.tsx';
import { Saved } from './Saved.tsx';

/** Who is told of incidents, how strictly what they are told is looked at, and how often they hear (CAST-1). */
export function AudiencesForm(props: {
  readonly audiences: readonly WorkspaceAudience[];
  readonly isSaved: boolean;
  readonly onSaved: () => Promise<void>;
}) {
  const { t } = useTranslation('workspace');
  const [rows, setRows] = useState(props.audiences);
  return (
    <Saved
      heading={t('audiences.heading')}
      hint={t('audiences.hint')}
      change={() => ({ type: 'workspace.set_audiences', data: { audiences: [...rows] } })}
      isSaved={props.isSaved}
      onSaved={props.onSaved}
    >
      {rows.map((row) => (
        <AudienceEditor
          key={row.id}
          audience={row}
          isNew={!props.audiences.some(({ id }) => id === row.id)}
          onChange={(audience) =>
            setRows((before) => before.map((each) => (each.id === audience.id ? audience : each)))
          }
          onRemove={
            row.id === PUBLIC
              ? undefined
              : () => setRows((before) => before.filter(({ id }) => id !== row.id))
          }
        />
      ))}
      <div>
        <Button
          isDisabled={rows.length >= MOST_AUDIENCES}
          onPress={() => setRows((before) => [...before, blankAudience()])}
        >
          {t('audiences.add')}
        </Button>
      </div>
    </Saved>
  );
}

/** People of the house, who hear whenever there is something to say. */
function blankAudience(): WorkspaceAudience {
  return {
    id: newCommandId(),
    name: { en: '', ja: '' },
    isOn: true,
    checks: 'internal',
    needsApproval: false,
    rhythm: { kind: 'none' },
    templates: NO_TEMPLATES,
  };
}
