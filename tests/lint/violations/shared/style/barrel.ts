// Reported as lint/performance/noReExportAll: 
export * from './arrow.ts';
