import fc from 'fast-check';

/** Every property of one run starts from the seed that vitest.config.ts chose and printed. */
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED']), verbose: 1 });
