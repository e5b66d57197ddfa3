import { Printer, Save } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Button } from '#renderer/components/Button.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useDesktop } from '#renderer/state/desktop/DesktopProvider.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import { PAPER_LEVELS, type PaperLevel, STAMPS } from '#shared/paper/level.ts';
import { PAPERS, type Paper, type PaperKind, titleOf } from '#shared/paper/paper.ts';
import css from './Papers.module.css';
import { type PaperSize, SIZES, usePageStyle } from './page-style.ts';
import { instantOf, type WrittenRange } from './range.ts';
import { Sheet } from './Sheet.tsx';
import { type TellEntries, usePaper } from './use-paper.ts';
import { useSource } from './use-source.ts';

const NO_RANGE: WrittenRange = { from: '', to: '' };

/** A paper of the room, to be looked at, printed and kept: what it is, and how much of the record it holds. */
export function Papers(props: {
  readonly what: PaperKind;
  readonly tellEntries: TellEntries;
  /** The button of this screen's preferences. */
  readonly preferences: ReactNode;
}) {
  const { what, tellEntries, preferences } = props;
  const { t, i18n } = useTranslation('paper');
  const language = i18n.language === 'ja' ? 'ja' : 'en';
  const incident = useRoomView((view) => view.incident);
  const room = `/incidents/${encodeURIComponent(incident)}`;
  const { source, isMissing, newer, renew } = useSource();
  const [level, setLevel] = useState<PaperLevel>('internal');
  const [size, setSize] = useState<PaperSize>(() =>
    language === 'en' && navigator.language === 'en-US' ? 'Letter' : 'A4',
  );
  const [written, setWritten] = useState(NO_RANGE);
  const utc = usePreference((preferences) => preferences.utc);
  const range = useMemo(
    () => ({ from: instantOf(written.from, utc), to: instantOf(written.to, utc) }),
    [written, utc],
  );
  const paper = usePaper(source, tellEntries, { what, level, range });
  const write = (change: Partial<WrittenRange>) => setWritten({ ...written, ...change });
  return (
    <div className={css['page']}>
      <title>{paper === null ? t('title') : titleOf(paper)}</title>
      <header className={css['tools']}>
        <div className={css['row']}>
          <Link href={room}>{t('back')}</Link>
          <nav aria-label={t('which')} className={css['ways']}>
            {PAPERS.map((each) => (
              <Link
                key={each}
                href={`${room}/paper/${each}`}
                className={css['way']}
                aria-current={each === what ? 'page' : undefined}
              >
                {t(`kinds.${each}`)}
              </Link>
            ))}
          </nav>
          {preferences}
        </div>
        <div className={css['row']}>
          <Select
            label={t('level')}
            options={PAPER_LEVELS.map((value) => ({ value, label: STAMPS[value][language] }))}
            value={level}
            onChange={setLevel}
          />
          <Select
            label={t('size')}
            options={SIZES.map((value) => ({ value, label: t(`sizes.${value}`) }))}
            value={size}
            onChange={setSize}
          />
          {what === 'timeline' ? (
            <>
              <TextField
                label={t('from')}
                type="datetime-local"
                value={written.from}
                onChange={(from) => write({ from })}
              />
              <TextField
                label={t('to')}
                type="datetime-local"
                value={written.to}
                onChange={(to) => write({ to })}
              />
            </>
          ) : null}
          {paper === null ? null : <Keep paper={paper} />}
        </div>
        <div role="status" className={css['said']}>
          {source === null ? <p>{t(isMissing ? 'missing' : 'reading')}</p> : null}
          {newer > 0 ? <p>{t('newer', { count: newer })}</p> : null}
        </div>
        {newer > 0 || isMissing ? (
          <Button size="small" onPress={renew}>
            {t('renew')}
          </Button>
        ) : null}
      </header>
      <main className={css['main']}>{paper === null ? null : <Shown paper={paper} size={size} />}</main>
    </div>
  );
}

/** The sheet with the size and the running head of its pages. */
function Shown({ paper, size }: { readonly paper: Paper; readonly size: PaperSize }) {
  usePageStyle(size, { left: `${paper.key} · ${paper.heading}`, right: paper.stamp, foot: paper.asOf });
  return <Sheet paper={paper} />;
}

/** On paper, or as a file: a browser keeps it by its own print dialog. */
function Keep({ paper }: { readonly paper: Paper }) {
  const { t } = useTranslation('paper');
  const desktop = useDesktop();
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  async function save(): Promise<void> {
    if (desktop === null) return;
    setSaid('');
    setBusy(true);
    const kept = await desktop.savePaper({ name: `${paper.key} ${paper.heading} ${paper.stamp}` });
    setBusy(false);
    if (kept.outcome === 'saved') setSaid(t('saved', { path: kept.path }));
    if (kept.outcome === 'refused') setSaid(sentence(kept.error, paper.language));
  }
  return (
    <div className={css['keep']}>
      {desktop === null ? null : (
        <Button
          kind="primary"
          icon={<Save size={16} aria-hidden="true" />}
          isDisabled={isBusy}
          onPress={() => void save()}
        >
          {t('save')}
        </Button>
      )}
      <Button
        kind={desktop === null ? 'primary' : 'plain'}
        icon={<Printer size={16} aria-hidden="true" />}
        onPress={() => window.print()}
      >
        {t(desktop === null ? 'printOrSave' : 'print')}
      </Button>
      <p role="status" className={css['said']}>
        {said}
      </p>
    </div>
  );
}
