// Reported as lint/performance/noBarrelFile: 
export { arrow } from './arrow.ts';
