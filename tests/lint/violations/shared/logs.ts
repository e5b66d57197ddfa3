// Reported as lint/suspicious/noConsole: 
export function say(): void {
  console.log('heard');
}
