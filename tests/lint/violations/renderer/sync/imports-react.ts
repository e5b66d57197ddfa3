// Reported as plugin: renderer/sync has no React
import { useEffect } from 'react';

export const used = useEffect;
