// Reported as lint/style/noRestrictedImports: Shipped code never imports tests
import { fake } from '#tests/fake.ts';

export const used = fake;
