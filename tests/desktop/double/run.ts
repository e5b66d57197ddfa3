import { registerHooks } from 'node:module';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { electron } from './electron.ts';
import { questions } from './questions.ts';

/**
 * `node run.ts out/main/index.js …`: runs the app's bundle with the double in place of Electron. Whoever started it
 * may send a function to run beside the app, as Playwright's `evaluate` does, or a question to the double itself.
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

process.on('message', (message) => void answer(message as Evaluate | Question));
process.on('disconnect', () => process.exit());
process.on('SIGTERM', () => electron.app.quit());
await import(pathToFileURL(argv[2] ?? '').href);

interface Evaluate {
  readonly id: number;
  readonly source: string;
  readonly arg: unknown;
}

interface Question {
  readonly id: number;
  readonly question: keyof typeof questions;
  readonly arg: unknown;
}

async function answer(message: Evaluate | Question): Promise<void> {
  const { id, arg } = message;
  try {
    process.send?.({ id, value: await resultOf(message, arg) });
  } catch (error) {
    process.send?.({ id, error: String(error) });
  }
}

function resultOf(message: Evaluate | Question, arg: unknown): unknown {
  if (!('question' in message)) return new Function(`return (${message.source})`)()(electron, arg);
  // What is asked was checked where it was written: `Questions` is the type of both ends.
  const ask = questions[message.question] as (arg: unknown) => unknown;
  return ask(arg);
}
