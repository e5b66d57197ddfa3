import { type Html, html } from './html.ts';

/** One page as a browser gets it: its head, and in its body whatever is said there. */
export function pageDocument(page: {
  readonly language: 'en' | 'ja';
  readonly title: string;
  /** The address of its style sheet. */
  readonly style: string;
  /** More of the head, such as what else the page is found as. */
  readonly head?: Html;
  readonly body: Html;
}): string {
  const { language, title, style, head = html``, body } = page;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${style}">
${head}
</head>
<body>
${body}
</body>
</html>
`.markup;
}
