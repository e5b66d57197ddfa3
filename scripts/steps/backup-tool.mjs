import { setUp } from '../set-up.mjs';
import { node24 } from './node24.mjs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

/**
 * Runs one of the backup tools with this command's own flags. A path in them is meant as the person sees it, so the
 * tool runs where they stand.
 * @param {'backup' | 'restore' | 'verify'} task
 */
export async function runBackupTool(task) {
  stopWithNpm();
  await setUp({ renderer: false });
  const program = inProject('server', 'backup', 'program.ts');
  const cwd = process.env.INIT_CWD ?? process.cwd();
  process.exitCode = await run(node24(), [program, task, ...process.argv.slice(2)], { cwd });
}
