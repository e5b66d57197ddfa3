import { Link2, MessagesSquare, Phone, Ticket } from 'lucide-react';
import type { LinkKind } from '#shared/incident/links/link.ts';

const ICONS = { bridge: Phone, chat: MessagesSquare, ticket: Ticket, other: Link2 } as const;

/** The sign of what a link leads to. */
export function LinkIcon({ kind }: { readonly kind: LinkKind }) {
  const Icon = ICONS[kind];
  return <Icon size={14} aria-hidden="true" />;
}
