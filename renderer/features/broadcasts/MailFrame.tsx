import { useLayoutEffect, useRef } from 'react';
import { TRUSTED_TYPES_POLICY } from '#shared/text/trusted-types.ts';

declare global {
  interface Window {
    /** Not in every browser. What it makes is an object of its own; the DOM's types know only strings. */
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createHTML(html: string): string },
      ): {
        createHTML(html: string): string;
      };
    };
  }
}

/** The only text that becomes markup: in a frame that runs nothing, submits nothing and is of no origin. */
const policy = window.trustedTypes?.createPolicy(TRUSTED_TYPES_POLICY, { createHTML: (html) => html });

/** An e-mail as a mail program shows it: no scripts, no forms, no address of its own. */
export function MailFrame(props: {
  readonly title: string;
  readonly html: string;
  readonly className: string | undefined;
}) {
  const { title, html, className } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  // React would hand the browser a string, which is refused.
  useLayoutEffect(() => {
    if (frame.current !== null) frame.current.srcdoc = policy?.createHTML(html) ?? html;
  }, [html]);
  return <iframe ref={frame} className={className} title={title} sandbox="" />;
}
