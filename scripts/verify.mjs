import { runBackupTool } from './steps/backup-tool.mjs';

// `npm run verify -- [--data DIR | --from FILE] [--json]`: whether every incident’s chain holds; exit status 1 where one does not.
await runBackupTool('verify');
