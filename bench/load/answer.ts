import type { ServerProcess } from './server-process.ts';

/** The end of a load process: its figures go to its parent, or to the screen where it was started by hand. */
export async function answer(figures: object, server: ServerProcess): Promise<never> {
  if (process.send === undefined) console.log(JSON.stringify(figures, null, 2));
  else process.send(figures);
  await server.stop();
  process.exit();
}
