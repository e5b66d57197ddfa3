import { runBackupTool } from './steps/backup-tool.mjs';

// `npm run backup -- [--data DIR] --to FILE`: a verified copy of the record, also while a server runs on the folder.
await runBackupTool('backup');
