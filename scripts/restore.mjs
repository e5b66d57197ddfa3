import { runBackupTool } from './steps/backup-tool.mjs';

// `npm run restore -- --from FILE [--data DIR] [--backups DIR] [--replace]`: puts a backup in the place of a folder’s data, which is kept aside.
await runBackupTool('restore');
