/** Where a program wanted to send something, as strace saw it. */
export interface Sending {
  readonly address: string;
  readonly port: number;
}

/** What strace has to see for `sendingsOf`: who starts whom, which program it is, and where it sends. */
export const TRACE = 'trace=connect,sendto,sendmsg,sendmmsg,execve,clone,clone3,fork,vfork';

/**
 * Every address of the internet that was named in a trace, but those of the browser and what it started: its chatter is
 * another program's.
 */
export function sendingsOf(trace: string): readonly Sending[] {
  const parents = new Map<string, string>();
  const programs = new Map<string, string>();
  const sendings: (Sending & { readonly pid: string })[] = [];
  for (const line of trace.split('\n')) {
    const [, pid = '', rest = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    const child = /^(?:<\.\.\. )?(?:clone3?|v?fork)\b.*= (\d+)$/.exec(rest)?.[1];
    if (child !== undefined) parents.set(child, pid);
    const program = /^execve\("([^"]*)"/.exec(rest)?.[1];
    // The same program once more.
    if (program !== undefined && program !== '/proc/self/exe') programs.set(pid, program);
    if (!/^(?:connect|sendto|sendmsg|sendmmsg)\(/.test(rest)) continue;
    for (const [, port = '', address = ''] of rest.matchAll(
      /sin6?_port=htons\((\d+)\).*?(?:inet_addr\(|inet_pton\(AF_INET6, )"([^"]*)"/g,
    ))
      sendings.push({ pid, address, port: Number(port) });
  }
  const isBrowser = (pid: string | undefined): boolean => {
    if (pid === undefined) return false;
    const program = programs.get(pid);
    return program === undefined ? isBrowser(parents.get(pid)) : /chrom/.test(program);
  };
  return sendings.filter(({ pid }) => !isBrowser(pid)).map(({ address, port }) => ({ address, port }));
}
