import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

// Puts one bug into one source file as it is loaded. Its place must be there exactly once: code that has changed
// since must not make a planted bug silently none.
const { file, find, replace } = JSON.parse(process.env['QUARTERDECK_PLANT'] ?? '');
const url = new URL(`../../${file}`, import.meta.url).href;
const places = readFileSync(new URL(url), 'utf8').split(find).length - 1;
if (places !== 1) throw new Error(`the planted bug's place is ${places} times in ${file}: ${find}`);

registerHooks({
  load(loaded, context, next) {
    const module = next(loaded, context);
    if (loaded !== url) return module;
    return { ...module, source: String(module.source).replace(find, () => replace) };
  },
});
