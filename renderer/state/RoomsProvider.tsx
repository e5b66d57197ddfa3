import { createContext, type ReactNode, useContext, useState } from 'react';
import { createRooms, type Rooms } from './rooms.ts';

const RoomsContext = createContext<Rooms | null>(null);

/** Keeps the rooms that are open on this page. */
export function RoomsProvider({ children }: { readonly children: ReactNode }) {
  const [rooms] = useState(createRooms);
  return <RoomsContext value={rooms}>{children}</RoomsContext>;
}

/** The rooms that are open on this page. */
export function useRooms(): Rooms {
  const rooms = useContext(RoomsContext);
  if (rooms === null) throw new Error('useRooms needs a RoomsProvider above it');
  return rooms;
}
