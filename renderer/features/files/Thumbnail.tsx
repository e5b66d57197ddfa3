import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Dialog, DialogActions } from '#renderer/components/Dialog.tsx';
import { useFiles } from '#renderer/state/files/FilesProvider.tsx';
import { keep } from '#renderer/state/files/keep.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { refusalIn } from '#renderer/state/workspace.ts';
import { sentence } from '#shared/errors/refusal.ts';
import type { EventData, IncidentEvent } from '#shared/incident/event.ts';
import type { WireError } from '#shared/protocol/error.ts';
import css from './Attachment.module.css';
import { sizeText } from './size.ts';

/** As large as a thumbnail may be. */
const WIDTH = 240;
const HEIGHT = 135;

interface PictureProps {
  readonly event: IncidentEvent;
  readonly file: EventData['attachment.added'];
  readonly width: number;
  readonly height: number;
}

/** A picture, small. Its place is as large as it will be before it has come, so that nothing moves. */
export function Thumbnail({ event, file, width, height }: PictureProps) {
  const { t } = useTranslation('files');
  const [isOpen, setOpen] = useState(false);
  const { address, refused } = useAddress(file.attachment);
  const why = useSentence(refused);
  const alt = useAlt(event, file.name);
  const scale = Math.min(1, WIDTH / width, HEIGHT / height);
  const size = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  return (
    <>
      <button
        type="button"
        className={css['thumbnail']}
        aria-label={t('open', { alt })}
        onClick={() => setOpen(true)}
      >
        {typeof address === 'string' ? (
          <img src={address} alt={alt} {...size} />
        ) : (
          <svg {...size} role="img" aria-label={alt}>
            <text x="50%" y="50%" textAnchor="middle" className={css['still']}>
              {t(stillWord(address, refused))}
            </text>
          </svg>
        )}
      </button>
      {why === null ? null : <p className={css['why']}>{why}</p>}
      {isOpen ? (
        <Large address={address} alt={alt} file={file} why={why} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}

function stillWord(address: Loaded['address'], refused: WireError | null) {
  if (refused?.details?.['reason'] === 'attachment_broken') return 'broken';
  return address === null ? 'loading' : 'unloaded';
}

function Large(props: {
  readonly address: Loaded['address'];
  /** What the server says of why it cannot be had. */
  readonly why: string | null;
  readonly alt: string;
  readonly file: PictureProps['file'];
  readonly onClose: () => void;
}) {
  const { t, i18n } = useTranslation('files');
  const { load } = useFiles();
  const { address, alt, file, why, onClose } = props;
  return (
    <Dialog title={file.name} closeLabel={t('app:close')} isOpen onClose={onClose} size="wide">
      {typeof address === 'string' ? (
        <img className={css['large']} src={address} alt={alt} />
      ) : (
        <p>{why ?? t(address === null ? 'loading' : 'unloaded')}</p>
      )}
      <p className={css['about']}>
        {alt}, {file.width} × {file.height}, {sizeText(file.bytes, i18n.language)}
      </p>
      <DialogActions>
        <Button
          icon={<Download size={16} aria-hidden="true" />}
          onPress={() => {
            // Where it cannot be had, the picture itself says so.
            load(file.attachment).then(
              (content) => keep(content, file.name),
              () => undefined,
            );
          }}
        >
          {t('downloadShort')}
        </Button>
        <Button kind="primary" onPress={onClose}>
          {t('app:close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface Loaded {
  /** Where the picture is to be had: null while it comes, undefined where it does not. */
  readonly address: string | null | undefined;
  /** What the server said of it instead. */
  readonly refused: WireError | null;
}

const COMING: Loaded = { address: null, refused: null };

function useAddress(attachment: string): Loaded {
  const { pictures } = useFiles();
  const [loaded, setLoaded] = useState(COMING);
  useEffect(() => {
    let isWanted = true;
    pictures.address(attachment).then(
      (address) => isWanted && setLoaded({ address, refused: null }),
      (error: unknown) => isWanted && setLoaded({ address: undefined, refused: refusalIn(error) ?? null }),
    );
    return () => {
      isWanted = false;
    };
  }, [pictures, attachment]);
  return loaded;
}

function useSentence(refused: WireError | null): string | null {
  const language = usePreference((preferences) => preferences.language);
  return refused === null ? null : sentence(refused, language);
}

/** Nobody here has looked at the picture: who sees it not is told its name, and who added it when. */
function useAlt({ actor, at }: IncidentEvent, name: string): string {
  const { t } = useTranslation('files');
  const language = usePreference((preferences) => preferences.language);
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short', hourCycle: 'h23' }).format(
    Date.parse(at),
  );
  return t('alt', { name, who: actor.name, time });
}
