import { refusal } from '#shared/errors/refusal.ts';
import { ApiError, refusalIn } from './api-error.ts';

export interface FileToSend {
  /** The command's id. */
  readonly id: string;
  readonly name: string;
  readonly content: Blob;
  /** Told now and then how much of it has gone, from 0 to 1. */
  readonly onProgress: (part: number) => void;
  /** Gives it up. */
  readonly signal: AbortSignal;
}

interface Line {
  readonly server: string;
  readonly token: () => string | null;
  readonly newRequest?: (() => XMLHttpRequest) | undefined;
}

/** Sends a file as a request's body: `fetch` cannot tell how much has gone. Rejects with an `ApiError`. */
export function sendFile(
  { server, token, newRequest = () => new XMLHttpRequest() }: Line,
  incident: string,
  { id, name, content, onProgress, signal }: FileToSend,
): Promise<void> {
  const request = newRequest();
  const query = new URLSearchParams({ id, name });
  request.open('POST', `${server}/api/v1/incidents/${encodeURIComponent(incident)}/attachments?${query}`);
  request.setRequestHeader('authorization', `Bearer ${token() ?? ''}`);
  request.setRequestHeader('content-type', content.type === '' ? 'application/octet-stream' : content.type);
  request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
  const giveUp = () => request.abort();
  signal.addEventListener('abort', giveUp);
  return new Promise<void>((resolve, reject) => {
    const unanswered = () => reject(new ApiError(refusal('server_unreachable')));
    request.onerror = unanswered;
    request.onabort = unanswered;
    request.onload = () => {
      if (request.status === 200) resolve();
      else reject(new ApiError(refusalIn(request.responseText)));
    };
    request.send(content);
  }).finally(() => signal.removeEventListener('abort', giveUp));
}
