// Reported as plugin: Socket.IO stays under server/socket
import { Server } from 'socket.io';

export const used = Server;
