import { registerHooks } from 'node:module';

/**
 * Loaded before a server, makes it commit as `synchronous=NORMAL` does: without a sync for each commit. The server has
 * no switch for that, and a test of power cuts proves nothing unless it sees such a server lose what it acknowledged.
 */
registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.includes('/server/store/sqlite/')) return loaded;
    const source = String(loaded.source)
      .replace("'synchronous = FULL'", "'synchronous = NORMAL'")
      .replace('SYNCHRONOUS_FULL = 2', 'SYNCHRONOUS_FULL = 1');
    return { ...loaded, source };
  },
});
