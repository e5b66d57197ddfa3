import { io } from 'socket.io-client';

export function connect(): () => void {
  const socket = io();
  return () => socket.close();
}
