export const ROLES = ['commander', 'deputy'] as const;
