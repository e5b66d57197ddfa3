/** What the dialogs for a file of settings say. */
export const SETTINGS_WORDS = {
  en: {
    save: { title: 'Save the settings of this machine', kind: 'Settings of Quarterdeck' },
    take: { title: 'Take settings from a file', kind: 'Settings of Quarterdeck' },
  },
  ja: {
    save: { title: 'このマシンの設定を保存', kind: 'Quarterdeck の設定' },
    take: { title: '設定ファイルを選択', kind: 'Quarterdeck の設定' },
  },
} as const;
