import { app } from 'electron';
import { startServer } from '#server/index.ts';

app.on('will-quit', startServer());
