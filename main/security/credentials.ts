import type { App } from 'electron';

/**
 * Gives no page a certificate or a password of this machine: Electron would send the first certificate that fits. A
 * certificate of a server that is not valid is refused by Electron itself. Returns how to stop.
 */
export function refuseCredentials(app: Pick<App, 'on' | 'off'>): () => void {
  const noCertificate: CertificateListener = (event, _contents, _url, _list, choose) => {
    event.preventDefault();
    choose();
  };
  const noPassword: LoginListener = (event, _contents, _details, _from, answer) => {
    event.preventDefault();
    answer();
  };
  app.on('select-client-certificate', noCertificate);
  app.on('login', noPassword);
  return () => {
    app.off('select-client-certificate', noCertificate);
    app.off('login', noPassword);
  };
}

interface Preventable {
  preventDefault(): void;
}

type CertificateListener = (
  event: Preventable,
  contents: unknown,
  url: string,
  list: unknown,
  choose: () => void,
) => void;

type LoginListener = (
  event: Preventable,
  contents: unknown,
  details: unknown,
  from: unknown,
  answer: () => void,
) => void;
