import { contextBridge } from 'electron';
import type { Contract } from '#shared/desktop/contract.ts';

contextBridge.exposeInMainWorld('desktop', { focus: () => undefined } satisfies Contract);
