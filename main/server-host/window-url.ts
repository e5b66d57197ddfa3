/**
 * Where this machine's own window finds the server. People may be given another address, of the network or of a
 * proxy; the window must not lose its server when the network goes.
 */
export function windowUrl(host: string, port: number): string {
  const name = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
