/** What the dialog for a paper says. */
export const PAPER_WORDS = {
  en: { title: 'Save as PDF', kind: 'PDF document' },
  ja: { title: 'PDF として保存', kind: 'PDF 文書' },
} as const;
