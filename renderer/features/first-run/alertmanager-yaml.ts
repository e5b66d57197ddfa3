import type { AlertSender } from '#shared/protocol/rest/health.ts';

/** What to paste into `alertmanager.yml`. JSON strings are YAML strings, whatever a password holds. */
export function alertmanagerYaml({ url, username, password }: AlertSender): string {
  return [
    'route:',
    '  receiver: quarterdeck',
    'receivers:',
    '  - name: quarterdeck',
    '    webhook_configs:',
    `      - url: ${JSON.stringify(url)}`,
    '        send_resolved: true',
    '        http_config:',
    '          basic_auth:',
    `            username: ${JSON.stringify(username)}`,
    `            password: ${JSON.stringify(password)}`,
    '',
  ].join('\n');
}
