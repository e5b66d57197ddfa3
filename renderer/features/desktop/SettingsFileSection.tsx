import { FolderOpen, Save } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { Subject } from '#renderer/components/Subject.tsx';
import { useDesktop } from '#renderer/state/desktop/DesktopProvider.tsx';
import { screenChoicesOf, takeScreenChoices } from '#renderer/state/screen-choices.ts';
import { usePreference, useSetPreferences } from '#renderer/state/WorkspaceProvider.tsx';
import type { ReadSettings } from '#shared/desktop/settings-file.ts';
import { sentence } from '#shared/errors/refusal.ts';
import type { WireError } from '#shared/protocol/error.ts';
import css from './SettingsFile.module.css';
import { TakeSettings } from './TakeSettings.tsx';

type Read = Extract<ReadSettings, { readonly outcome: 'read' }>;

/** What became of the last wish. As what it is, not as words: taking settings may change the language. */
type Said =
  | { readonly what: 'nothing' | 'taken' | 'left' }
  | { readonly what: 'saved'; readonly path: string }
  | { readonly what: 'refused'; readonly error: WireError };

/** What a person chose on this machine, to a file and from one: nothing of a file holds before they have seen it. */
export function SettingsFileSection(props: {
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  /** Settings were taken: whoever shows some asks for them anew. */
  readonly onTaken: () => void;
}) {
  const { storage, onTaken } = props;
  const { t } = useTranslation('settings-file');
  const desktop = useDesktop();
  const preferences = usePreference((all) => all);
  const set = useSetPreferences();
  const [isBusy, setBusy] = useState(false);
  const [read, setRead] = useState<Read | null>(null);
  const [said, setSaid] = useState<Said>({ what: 'nothing' });
  if (desktop === null) return null;
  const screen = screenChoicesOf(preferences, storage);

  async function alone(wish: () => Promise<Said>): Promise<void> {
    setBusy(true);
    setSaid({ what: 'nothing' });
    setSaid(await wish().finally(() => setBusy(false)));
  }

  async function save(): Promise<Said> {
    const kept = await desktop?.saveSettings(screen);
    if (kept === undefined || kept.outcome === 'cancelled') return { what: 'nothing' };
    return kept.outcome === 'saved'
      ? { what: 'saved', path: kept.path }
      : { what: 'refused', error: kept.error };
  }

  async function open(): Promise<Said> {
    const answer = await desktop?.readSettings();
    if (answer?.outcome === 'refused') return { what: 'refused', error: answer.error };
    if (answer?.outcome === 'read') setRead(answer);
    return { what: 'nothing' };
  }

  async function take({ id, wanted }: Read): Promise<Said> {
    setRead(null);
    const taken = await desktop?.takeSettings({ id });
    if (taken === undefined) return { what: 'nothing' };
    if (taken.outcome === 'refused') return { what: 'refused', error: taken.error };
    // After the machine, which may refuse: a screen does not.
    takeScreenChoices(wanted.screen ?? {}, set, storage);
    onTaken();
    return { what: 'taken' };
  }

  return (
    <Subject title={t('title')}>
      <p className={css['hint']}>{t('hint')}</p>
      <p className={css['hint']}>{t('without')}</p>
      <div className={css['buttons']}>
        <Button
          icon={<Save size={16} aria-hidden="true" />}
          isDisabled={isBusy}
          onPress={() => void alone(save)}
        >
          {t('save')}
        </Button>
        <Button
          icon={<FolderOpen size={16} aria-hidden="true" />}
          isDisabled={isBusy}
          onPress={() => void alone(open)}
        >
          {t('open')}
        </Button>
      </div>
      {said.what === 'refused' ? (
        <Sentence word={t('app:refused')}>{sentence(said.error, preferences.language)}</Sentence>
      ) : (
        <p role="status" className={css['said']}>
          {said.what === 'nothing' ? '' : t(`said.${said.what}`, said.what === 'saved' ? said : {})}
        </p>
      )}
      {read === null ? null : (
        <TakeSettings
          name={read.name}
          now={{ ...read.now, screen }}
          wanted={read.wanted}
          onTake={() => void alone(() => take(read))}
          onLeave={() => {
            setRead(null);
            setSaid({ what: 'left' });
          }}
        />
      )}
    </Subject>
  );
}
