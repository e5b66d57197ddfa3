const pollEvery = 250;

/**
 * Makes a stopped `npm run` stop what it started. npm passes a signal on to the shell between itself and us; that
 * shell ends without passing it further, and a server would live on, unseen and holding its port.
 */
export function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const shell = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, pollEvery);
  timer.unref();
}
