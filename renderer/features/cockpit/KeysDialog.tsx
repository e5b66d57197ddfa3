import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/components/Dialog.tsx';
import { Guide } from '#renderer/components/Guide.tsx';
import { Kbd } from '#renderer/components/Kbd.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { ACTION_GROUPS, type Action } from '#renderer/state/actions/action.ts';
import { shownKey } from '#renderer/state/actions/shown-key.ts';
import { useActionWords } from '#renderer/state/actions/use-words.ts';
import { comparableQuery, prepare, tierOf } from '#renderer/state/palette/tier.ts';
import { useFirstIncident } from '#renderer/state/use-first-incident.ts';
import css from './KeysDialog.module.css';

interface Line {
  readonly key: string;
  readonly label: string;
  readonly find: string;
}

/** The keys inside lists and dialogs, which belong to what has the focus. */
const IN_LISTS = ['↑ ↓', 'Home / End', 'Enter', 'Tab', 'Ctrl Enter', 'Esc'] as const;

/** The keys of these actions by their groups, and those inside lists and dialogs; found as in the palette. */
export function KeysDialog(props: { readonly actions: readonly Action[]; readonly onClose: () => void }) {
  const { t } = useTranslation(['cockpit', 'actions', 'app']);
  const words = useActionWords();
  const guide = useFirstIncident();
  const [query, setQuery] = useState('');
  const wanted = comparableQuery(query);
  const own = ACTION_GROUPS.map((group) => ({
    title: t(`actions:groups.${group}`),
    lines: props.actions.flatMap((action): Line[] =>
      action.group === group && action.key !== undefined
        ? [{ key: shownKey(action.key, navigator.platform), ...words(action) }]
        : [],
    ),
  }));
  const inLists = IN_LISTS.map((key): Line => ({ key, label: t(`keys.inLists.${key}`), find: key }));
  const groups = [...own, { title: t('keys.inListsTitle'), lines: inLists }]
    .map(({ title, lines }) => ({ title, lines: lines.filter(fits) }))
    .filter(({ lines }) => lines.length > 0);

  function fits({ key, label, find }: Line): boolean {
    if (wanted === '' || wanted === key.toLowerCase()) return true;
    const tier = tierOf(wanted, prepare({ id: key, label, find }));
    return tier !== null && tier !== 'loose';
  }
  return (
    <Dialog title={t('keys.title')} closeLabel={t('app:close')} isOpen onClose={props.onClose}>
      <TextField
        label={t('keys.find')}
        labelHidden
        placeholder={t('keys.find')}
        type="search"
        autoFocus
        value={query}
        onChange={setQuery}
      />
      {wanted === '' ? <Guide {...guide} /> : null}
      <div className={css['groups']}>
        {groups.map(({ title, lines }) => (
          <section key={title} aria-label={title}>
            <h3 className={css['group']}>{title}</h3>
            <dl className={css['keys']}>
              {lines.map(({ key, label }) => (
                <div key={key} className={css['line']}>
                  <dt>
                    <Kbd>{key}</Kbd>
                  </dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        {groups.length === 0 ? <p>{t('keys.none')}</p> : null}
      </div>
    </Dialog>
  );
}
