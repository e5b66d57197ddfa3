// Reported as lint/style/useFilenamingConvention: 
export const one = 1;
