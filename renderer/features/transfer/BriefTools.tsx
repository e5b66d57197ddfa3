import { Copy, Download, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { keep } from '#renderer/state/files/keep.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { briefMarkdown } from '#shared/incident/brief/markdown.ts';
import type { BriefText } from '#shared/incident/brief/text.ts';
import css from './BriefTools.module.css';
import { copyText } from './copy-text.ts';

/** The brief as Markdown on the clipboard or in a file, and the way to its paper. */
export function BriefTools({ brief }: { readonly brief: BriefText }) {
  const { t } = useTranslation('transfer');
  const key = useRoomView((view) => view.state.key);
  const incident = useRoomView((view) => view.incident);
  const [, navigate] = useLocation();
  const [said, setSaid] = useState<'copied' | 'notCopied' | null>(null);
  return (
    <div className={css['tools']}>
      <span role="status" className={css['said']}>
        {said === null ? '' : t(said)}
      </span>
      <IconButton
        label={t('copy')}
        icon={<Copy size={16} aria-hidden="true" />}
        onPress={() => {
          void copyText(briefMarkdown(brief)).then((done) => setSaid(done ? 'copied' : 'notCopied'));
        }}
      />
      <IconButton
        label={t('download')}
        icon={<Download size={16} aria-hidden="true" />}
        onPress={() => keep(new Blob([briefMarkdown(brief)], { type: 'text/markdown' }), `${key}-brief.md`)}
      />
      <IconButton
        label={t('print')}
        icon={<Printer size={16} aria-hidden="true" />}
        onPress={() => navigate(`/incidents/${encodeURIComponent(incident)}/paper/brief`)}
      />
    </div>
  );
}
