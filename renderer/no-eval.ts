import { config } from 'zod';

// Schemas would be compiled with `new Function`, which the content policy forbids: trying alone is told of as a
// violation. Imported before everything that makes a schema.
config({ jitless: true });
