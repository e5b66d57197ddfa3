// Reported as plugin: Write a top-level function as
export const arrow = (n: number): number => n + 1;
