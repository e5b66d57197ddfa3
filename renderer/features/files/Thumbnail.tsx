import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Dialog, DialogActions } from '#renderer/components/Dialog.tsx';
import { useFiles } from '#renderer/state/files/FilesProvider.tsx';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import type { EventData, IncidentEvent } from '#shared/incident/event.ts';
import css from './Attachment.module.css';
import { keep } from './keep.ts';
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
  const address = useAddress(file.attachment);
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
              {t(address === null ? 'loading' : 'unloaded')}
            </text>
          </svg>
        )}
      </button>
      {isOpen ? <Large address={address} alt={alt} file={file} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Large(props: {
  readonly address: string | null | undefined;
  readonly alt: string;
  readonly file: PictureProps['file'];
  readonly onClose: () => void;
}) {
  const { t, i18n } = useTranslation('files');
  const { load } = useFiles();
  const { address, alt, file, onClose } = props;
  return (
    <Dialog title={file.name} closeLabel={t('app:close')} isOpen onClose={onClose} size="wide">
      {typeof address === 'string' ? (
        <img className={css['large']} src={address} alt={alt} />
      ) : (
        <p>{t('unloaded')}</p>
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

/** Where the picture is to be had: null while it comes, undefined where it does not. */
function useAddress(attachment: string): string | null | undefined {
  const { pictures } = useFiles();
  const [address, setAddress] = useState<string | null | undefined>(null);
  useEffect(() => {
    let isWanted = true;
    pictures.address(attachment).then(
      (url) => isWanted && setAddress(url),
      () => isWanted && setAddress(undefined),
    );
    return () => {
      isWanted = false;
    };
  }, [pictures, attachment]);
  return address;
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
