import { registerHooks } from 'node:module';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { electron } from './electron.ts';

/**
 * `node run.ts out/main/index.js …`: runs the app's bundle with the double in place of Electron. Whoever started it
 * may send a function to run beside the app, as Playwright's `evaluate` does.
 */
const url = 'double:electron';
const key = 'quarterdeck.electron';
const names = Object.keys(electron);
const source = [
  `const electron = globalThis[Symbol.for('${key}')];`,
  'export default electron;',
  ...names.map((name) => `export const ${name} = electron.${name};`),
].join('\n');
Object.defineProperty(globalThis, Symbol.for(key), { value: electron });
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url, shortCircuit: true } : next(specifier, context),
  load: (asked, context, next) =>
    asked === url ? { format: 'module', source, shortCircuit: true } : next(asked, context),
});

process.on('message', (message) => void answer(message as Evaluate));
process.on('disconnect', () => process.exit());
process.on('SIGTERM', () => electron.app.quit());
await import(pathToFileURL(argv[2] ?? '').href);

interface Evaluate {
  readonly id: number;
  readonly source: string;
  readonly arg: unknown;
}

async function answer({ id, source, arg }: Evaluate): Promise<void> {
  try {
    const run = new Function(`return (${source})`)();
    process.send?.({ id, value: await run(electron, arg) });
  } catch (error) {
    process.send?.({ id, error: String(error) });
  }
}
