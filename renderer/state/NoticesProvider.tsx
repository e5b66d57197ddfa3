import { createContext, type ReactNode, useContext, useState } from 'react';
import { useStore } from 'zustand/react';
import { createNotices, type Notice, type Notices } from './notices.ts';

const NoticesContext = createContext<Notices | null>(null);

/** Keeps what the reader is to be told above everything below. */
export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const [notices] = useState(createNotices);
  return <NoticesContext value={notices}>{children}</NoticesContext>;
}

/** How to tell the reader something, and how to take it away. */
export function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  if (notices === null) throw new Error('useNotices needs a NoticesProvider above it');
  return notices;
}

/** What the reader is told now, oldest first. */
export function useNoticeList(): readonly Notice[] {
  return useStore(useNotices().list);
}
