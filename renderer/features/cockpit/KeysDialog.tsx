import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/components/Dialog.tsx';
import { Kbd } from '#renderer/components/Kbd.tsx';
import { ACTION_GROUPS, type Action } from '#renderer/state/actions/action.ts';
import { useActionLabel } from '#renderer/state/actions/use-words.ts';
import css from './KeysDialog.module.css';

/** The keys of these actions by their groups, and those inside lists. */
export function KeysDialog(props: { readonly actions: readonly Action[]; readonly onClose: () => void }) {
  const { t } = useTranslation(['cockpit', 'actions', 'app']);
  const label = useActionLabel();
  const groups = ACTION_GROUPS.map((group) => ({
    title: t(`actions:groups.${group}`),
    lines: props.actions.flatMap((action) =>
      action.group === group && action.key !== undefined ? [{ key: action.key, text: label(action) }] : [],
    ),
  }));
  const inLists = [
    { key: '↑ ↓', text: t('keys.arrows') },
    { key: 'Enter', text: t('keys.enter') },
    { key: 'Esc', text: t('keys.escape') },
  ];
  return (
    <Dialog title={t('keys.title')} closeLabel={t('app:close')} isOpen onClose={props.onClose}>
      {[...groups, { title: t('keys.inLists'), lines: inLists }]
        .filter(({ lines }) => lines.length > 0)
        .map(({ title, lines }) => (
          <section key={title} aria-label={title}>
            <h3 className={css['group']}>{title}</h3>
            <dl className={css['keys']}>
              {lines.map(({ key, text }) => (
                <div key={key} className={css['line']}>
                  <dt>
                    <Kbd>{key}</Kbd>
                  </dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
    </Dialog>
  );
}
