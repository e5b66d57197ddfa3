import { playDrill } from '#drills/player.ts';
import { startServer } from './index.ts';

const stop = startServer();
playDrill();
stop();
