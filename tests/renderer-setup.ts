import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// What a person waits for comes in its own time, also on two busy cores.
configure({ asyncUtilTimeout: 10_000 });

// Testing Library cleans up by itself only where test functions are globals; here they are imported.
afterEach(cleanup);
