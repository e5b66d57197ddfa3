import { refusing } from './refusing.ts';

/** The doubles of what reaches the person at the machine. */

export const screen = refusing('screen', {
  getAllDisplays: () => [refusing('display', { workArea: { x: 0, y: 0, width: 1920, height: 1080 } })],
});

/** Nothing is opened; the suite puts its own listener here, as it does in the real one. */
export const shell = refusing('shell', { openExternal: async (_url: string): Promise<void> => {} });

export const dialog = refusing('dialog', {
  showErrorBox: (title: string, content: string): void => {
    process.stderr.write(`${title}: ${content}\n`);
  },
});
