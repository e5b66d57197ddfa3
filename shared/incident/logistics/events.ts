import type { Instant } from '#shared/time/instant.ts';
import type { RequestKind } from './request.ts';

/** What happened to what people request. Each says what it is about: the record outlives the request. */
export interface LogisticsEvents {
  'logistics.asked': {
    readonly request: string;
    readonly kind: RequestKind;
    readonly text: string;
    readonly count: number;
    readonly neededAt: Instant | null;
    readonly assignee: string | null;
  };
  'logistics.delegated': {
    readonly request: string;
    readonly assignee: string;
    readonly from: string | null;
  };
  'logistics.arranged': { readonly request: string; readonly text: string };
  'logistics.finished': { readonly request: string };
  'logistics.withdrawn': { readonly request: string; readonly reason: string | null };
}
