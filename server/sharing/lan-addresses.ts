import type { NetworkInterfaceInfo } from 'node:os';
import type { LanAddress } from '#shared/sharing/sharing-state.ts';

/** The machine's networks, as `os.networkInterfaces` tells them. */
export type Networks = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/**
 * Networks that programs make: of containers, virtual machines and tunnels. A phone in the building seldom reaches
 * them, so they come last.
 */
const VIRTUAL =
  /^(?:docker|br-|veth|virbr|vmnet|vboxnet|vnic|tun|tap|utun|wg|tailscale|zt|ham|awdl|llw|bridge\d|podman|cni|flannel|lxc|lxd)|vEthernet|VirtualBox|VMware|Hyper-V|Tailscale|WSL/i;

/**
 * The addresses by which others on the network reach this machine: real networks before virtual ones, IPv4 before IPv6,
 * since people read and type them. IPv6's link-local ones are left out, a link cannot name their interface.
 */
export function lanAddresses(networks: Networks): readonly LanAddress[] {
  return Object.entries(networks)
    .flatMap(([network, infos = []]) =>
      infos
        .filter(
          ({ internal, family, address }) => !internal && !(family === 'IPv6' && /^fe[89ab]/i.test(address)),
        )
        .map((info) => ({ network, address: info.address, rank: rankOf(network, info) })),
    )
    .sort((a, b) => a.rank - b.rank)
    .map(({ network, address }) => ({ network, address }));
}

/** Two laptops on a cable have addresses that they gave themselves (169.254): better than none, after all others. */
function rankOf(network: string, { family, address }: NetworkInterfaceInfo): number {
  const selfGiven = address.startsWith('169.254.') ? 4 : 0;
  return (VIRTUAL.test(network) ? 2 : 0) + (family === 'IPv6' ? 1 : 0) + selfGiven;
}
