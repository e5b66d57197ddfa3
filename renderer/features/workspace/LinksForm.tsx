import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import { LINK_KINDS, type LinkTemplate } from '#shared/incident/links/link.ts';
import { fillTemplate } from '#shared/incident/links/template.ts';
import { refusedTemplate } from '#shared/workspace/decide.ts';
import { RowGroup } from './RowGroup.tsx';
import { Saved } from './Saved.tsx';
import css from './Workspace.module.css';

interface Row extends LinkTemplate {
  readonly id: number;
}

/** An incident to see a template by. */
const SAMPLE = { key: 'QD-42', severity: 'SEV1', id: 'example' } as const;

/** The links that every new room gets, with a look at what each template makes of an incident. */
export function LinksForm(props: {
  readonly links: readonly LinkTemplate[];
  readonly isSaved: boolean;
  readonly onSaved: () => Promise<void>;
}) {
  const { t } = useTranslation('workspace');
  const [rows, setRows] = useState<readonly Row[]>(() => props.links.map((link, id) => ({ ...link, id })));
  const change = (id: number, part: Partial<LinkTemplate>) =>
    setRows((before) => before.map((row) => (row.id === id ? { ...row, ...part } : row)));
  return (
    <Saved
      heading={t('links.heading')}
      hint={t('links.hint', { fields: '{key} {title} {severity} {id}' })}
      change={() => ({
        type: 'workspace.set_links',
        data: {
          links: rows.map(({ kind, label, template }) => ({
            kind,
            label: label?.trim() === '' ? null : label,
            template,
          })),
        },
      })}
      isSaved={props.isSaved}
      onSaved={props.onSaved}
    >
      {rows.map((row, index) => (
        <RowGroup
          key={row.id}
          of="links"
          number={index + 1}
          className={css['row']}
          onRemove={() => setRows((before) => before.filter(({ id }) => id !== row.id))}
          below={<Preview template={row.template} />}
        >
          <Select
            label={t('links.kind')}
            options={LINK_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            value={row.kind}
            onChange={(kind) => change(row.id, { kind })}
          />
          <TextField
            label={t('links.label')}
            value={row.label ?? ''}
            onChange={(label) => change(row.id, { label })}
            maxLength={80}
          />
          <TextField
            label={t('links.template')}
            placeholder="https://meet.example/{key}"
            value={row.template}
            onChange={(template) => change(row.id, { template })}
            maxLength={500}
            autoComplete="off"
            spellCheck="false"
            isRequired
          />
        </RowGroup>
      ))}
      <div>
        <Button
          onPress={() =>
            setRows((before) => [
              ...before,
              {
                id: Math.max(-1, ...before.map(({ id }) => id)) + 1,
                kind: 'bridge',
                label: null,
                template: '',
              },
            ])
          }
        >
          {t('links.add')}
        </Button>
      </div>
    </Saved>
  );
}

/** What a template makes of a sample incident, or why it makes nothing. */
function Preview({ template }: { readonly template: string }) {
  const { t } = useTranslation('workspace');
  const language = usePreference((each) => each.language);
  if (template.trim() === '') return null;
  const problem = refusedTemplate(template.trim());
  const title = t('links.sampleTitle');
  return (
    <p className={css[problem === null ? 'preview' : 'problem']} aria-live="polite">
      {problem === null
        ? t('links.preview', { url: fillTemplate(template.trim(), { ...SAMPLE, title }) })
        : sentence(problem, language)}
    </p>
  );
}
