import { expect, it } from 'vitest';
import { sendingsOf } from './traced.ts';

it('[DESK-1] what a program sends is found in a trace, and the browser’s chatter is left out', () => {
  const trace = `
100 execve("/usr/bin/node", ["node"], 0x7ff /* 30 vars */) = 0
101 connect(20, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("10.0.0.1")}, 16) = 0
100 clone3({flags=CLONE_VM, exit_signal=0}, 88 <unfinished ...>
100 <... clone3 resumed> => {parent_tid=[101]}, 88) = 101
100 vfork() = 102
102 execve("/usr/bin/chromium", ["chromium"], 0x7ff /* 30 vars */) = 0
102 clone(child_stack=NULL, flags=SIGCHLD) = 103
103 execve("/proc/self/exe", ["/proc/self/exe", "--type=utility"], 0x7ff /* 30 vars */) = 0
103 connect(9, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("8.8.8.8")}, 16) = -1 ENETUNREACH
100 connect(21, {sa_family=AF_INET6, sin6_port=htons(4600), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "::1", &sin6_addr), sin6_scope_id=0}, 28) = 0
100 sendmmsg(20, [{msg_hdr={msg_name={sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("10.0.0.2")}, msg_namelen=16}}], 2, 0 <unfinished ...>
100 connect(22, {sa_family=AF_UNIX, sun_path="/run/x"}, 110) = 0
`;
  expect(sendingsOf(trace)).toEqual([
    { address: '10.0.0.1', port: 53 },
    { address: '::1', port: 4600 },
    { address: '10.0.0.2', port: 53 },
  ]);
});
