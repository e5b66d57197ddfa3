import { Download, File } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { useFiles } from '#renderer/state/files/FilesProvider.tsx';
import { keep } from '#renderer/state/files/keep.ts';
import { refusalIn } from '#renderer/state/workspace.ts';
import { sentence } from '#shared/errors/refusal.ts';
import { PICTURE_TYPES } from '#shared/incident/attachments/attachment.ts';
import type { EventData, IncidentEvent } from '#shared/incident/event.ts';
import { REDACTED } from '#shared/incident/log/redaction.ts';
import type { WireError } from '#shared/protocol/error.ts';
import css from './Attachment.module.css';
import { sizeText } from './size.ts';
import { Thumbnail } from './Thumbnail.tsx';

/** A picture of more points would take every screen's memory when it is drawn: it is a file like others. */
const MOST_POINTS = 64_000_000;

/** The file of an entry: a picture to look at, or a row to download; nothing once it was redacted. */
export function Attachment({ event }: { readonly event: IncidentEvent }) {
  const file = event.data as EventData['attachment.added'];
  const { pictures } = useFiles();
  if (file.name === REDACTED) {
    pictures.forget(file.attachment);
    return null;
  }
  const { width = 0, height = 0 } = file;
  const isPicture = PICTURE_TYPES.has(file.mediaType) && width > 0 && width * height <= MOST_POINTS;
  return isPicture ? (
    <Thumbnail event={event} file={file} width={width} height={height} />
  ) : (
    <FileRow file={file} />
  );
}

function FileRow({ file }: { readonly file: EventData['attachment.added'] }) {
  const { t, i18n } = useTranslation('files');
  const { load } = useFiles();
  const [refused, setRefused] = useState<WireError | null>(null);
  const { attachment, name, mediaType, bytes } = file;
  function download() {
    setRefused(null);
    load(attachment).then(
      (content) => keep(content, name),
      (error: unknown) => setRefused(refusalIn(error) ?? null),
    );
  }
  return (
    <div className={css['row']}>
      <File size={16} aria-hidden="true" className={css['icon']} />
      <span className={css['about']}>
        {t(`types.${KINDS[mediaType] ?? 'other'}`)}, {sizeText(bytes, i18n.language)}
        {refused === null ? null : (
          <em className={css['refused']}> {sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}</em>
        )}
      </span>
      <IconButton
        label={t('download', { name })}
        icon={<Download size={14} aria-hidden="true" />}
        onPress={download}
      />
    </div>
  );
}

const KINDS: Readonly<Record<string, 'text' | 'pdf' | 'picture'>> = {
  'text/plain': 'text',
  'application/pdf': 'pdf',
  'image/png': 'picture',
  'image/jpeg': 'picture',
  'image/gif': 'picture',
  'image/webp': 'picture',
};
