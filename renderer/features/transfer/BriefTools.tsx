import { Copy, Download, Printer } from 'lucide-react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { briefMarkdown } from '#shared/incident/brief/markdown.ts';
import type { BriefText } from '#shared/incident/brief/text.ts';
import css from './BriefTools.module.css';
import { copyText } from './copy-text.ts';

/** The brief as Markdown on the clipboard or in a file, or on paper. */
export function BriefTools({ brief }: { readonly brief: BriefText }) {
  const { t } = useTranslation('transfer');
  const key = useRoomView((view) => view.state.key);
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
        onPress={() => download(`${key}-brief.md`, briefMarkdown(brief))}
      />
      <IconButton
        label={t('print')}
        icon={<Printer size={16} aria-hidden="true" />}
        onPress={() => window.print()}
      />
      {createPortal(<Paper brief={brief} />, document.body)}
    </div>
  );
}

/** What is printed while a brief is open: the brief alone, black on white. On the screen it is not there. */
function Paper({ brief }: { readonly brief: BriefText }) {
  return (
    <article className={css['paper']} data-paper>
      <h1>{brief.title}</h1>
      <p>{brief.asOf}</p>
      {brief.mark === null ? null : <p>{brief.mark}</p>}
      {brief.sections.map(({ id, heading, lines }) => (
        <section key={id}>
          <h2>{heading}</h2>
          <ul>
            {lines.map(({ text, level }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and none has an id
              <li key={`${index} ${text}`}>{level === 'red' ? <strong>{text}</strong> : text}</li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
